/** The one door to Markdown: an article's body in, safe HTML and what was found in it out. */
import type { Root as HastRoot } from 'hast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../model/article.ts';
import type { Body } from '../model/published-article.ts';
import { asWritten } from './as-written.ts';
import { hastToPlainText } from './hast-to-plain-text.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { createMarkdownParser } from './parse-markdown.ts';
import { pipeline } from './pipeline.ts';
import { createRenderState, type RenderState, report } from './render-state.ts';

export interface RenderedBody {
  readonly body: Body;
  /** Article files that the text links to, found or not, in its order. */
  readonly links: readonly ContentPath[];
  /** Local images that the text uses, found or not, in its order. */
  readonly images: readonly string[];
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface MarkdownRenderer {
  render(markdown: string, context: MarkdownContext): Promise<RenderedBody>;
}

/** Makes a renderer; one serves any number of articles, also at the same time. */
export function createMarkdownRenderer(): MarkdownRenderer {
  const parse = createMarkdownParser();
  const compiler = unified().use(pipeline).freeze();

  const finish = (tree: HastRoot, file: VFile, state: RenderState): RenderedBody => ({
    body: {
      html: String(compiler.stringify(tree, file)),
      text: hastToPlainText(tree),
      parts: state.parts,
    },
    links: [...state.links],
    images: [...state.images],
    diagnostics: file.messages.sort(byPlace),
  });

  return {
    async render(markdown, context) {
      try {
        const { file, state } = createFile(markdown, context);
        const tree = await compiler.run(parse(markdown), file);
        return finish(tree as HastRoot, file, state);
      } catch (error) {
        // Parsers and plugins walk trees by recursion: a RangeError is the end of the stack.
        if (!(error instanceof RangeError)) throw error;
        const { file, state } = createFile(markdown, context);
        const tree = asWritten(markdown);
        report(file, 'text-too-deep', tree, 'The text is nested too deeply to be compiled');
        return finish(tree, file, state);
      }
    },
  };
}

function createFile(markdown: string, context: MarkdownContext) {
  const state = createRenderState(context);
  return { state, file: new VFile({ value: markdown, data: { renderState: state } }) };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
