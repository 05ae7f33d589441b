/** What the tests of this room share: a context, and running one plugin on HTML or Markdown. */
import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../model/article.ts';
import type { MarkdownContext, ResolvedImage } from './markdown-context.ts';
import { createRenderState, type RenderState } from './render-state.ts';

/** An Indonesian article; images named "missing" and articles not under `2016/` do not exist. */
export function createTestContext(overrides: Partial<MarkdownContext> = {}): MarkdownContext {
  return {
    path: '2017/11/kapal.md' as ContentPath,
    bodyLine: 1,
    language: 'id',
    site: 'https://arsip.example',
    embeds: ['video.example'],
    resolveArticle: (path) =>
      path.startsWith('2016/') ? `/arsip/${path.replace(/\.md$/, '.html')}` : undefined,
    resolveImage: (src): ResolvedImage => {
      if (src.includes('missing')) return undefined;
      if (src.includes('broken')) return { rule: 'image-unreadable', problem: 'it is cut short' };
      return { src: `/_images/${src.split('/').at(-1)}`, width: 800, height: 600 };
    },
    resolveFile: (src) => (src.includes('missing') ? undefined : `/_files/${src}`),
    toHref: (pathname) => encodeURI(`/arsip${pathname}`),
    strings: {
      footnotes: 'Catatan kaki',
      backToText: (reference) => `Kembali ke rujukan ${reference}`,
      part: (number) => `Bagian ${number}`,
      table: 'Tabel',
    },
    ...overrides,
  };
}

/** Parses HTML as an article's raw HTML is parsed; positions are those of the string. */
export function parseHtml(html: string): Root {
  const end = { line: 1, column: 1, offset: 0 };
  const raw = { type: 'raw', value: html, position: { start: { ...end }, end } } as const;
  return rehypeRaw()({ type: 'root', children: [raw] }, new VFile(html)) as Root;
}

export interface PluginRun {
  readonly html: string;
  /** `line:column rule reason` each. */
  readonly problems: readonly string[];
  readonly state: RenderState;
}

type Plugin<Tree> = () => (tree: Tree, file: VFile) => unknown;

/** Runs a rehype plugin on HTML, or on a tree. */
export async function runRehype(
  plugin: Plugin<Root>,
  input: string | Root,
  overrides: Partial<MarkdownContext> = {},
): Promise<PluginRun> {
  const state = createRenderState(createTestContext(overrides));
  const file = new VFile({ data: { renderState: state } });
  const tree = typeof input === 'string' ? parseHtml(input) : input;
  const result = ((await plugin()(tree, file)) ?? tree) as Root;
  const html = unified().use(rehypeStringify).stringify(result);
  return { html, problems: file.messages.map(toLine), state };
}

/** Runs a remark plugin on Markdown and shows what comes of it as HTML. */
export function runRemark(plugin: Plugin<MarkdownRoot>, markdown: string): string {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkRehype)
    .use(rehypeStringify);
  const tree = processor.parse(markdown);
  plugin()(tree, new VFile(markdown));
  return processor.stringify(processor.runSync(tree));
}

export function toLine(problem: Diagnostic): string {
  return `${problem.line}:${problem.column} ${problem.ruleId} ${problem.reason}`;
}

const TOKENS =
  'a|b|\\||-|:|\n|\n\n|  |> |* |1. |[x]|[ ]|[^1]|~|http://x.y|www.a.b|a@b.co|](|[|(|)|<|>|`|\\|&#64;|---|:-|-\\||\t|# |**|HTTP://q.r|mailto:|@|.|//'
    .split(/(?<!\\)\|/)
    .map((token) => token.replace('\\|', '|'));

/** Texts that mix Markdown's marks with more tokens, the same for the same seed. */
export function randomTexts(count: number, seed: number, more: readonly string[] = []) {
  return randomJoins([...TOKENS, ...more], count, seed);
}

/** Texts of two to eleven of the tokens given, the same for the same seed. */
export function* randomJoins(tokens: readonly string[], count: number, seed: number) {
  const random = createRandom(seed);
  for (let round = 0; round < count; round++) {
    const length = 2 + Math.floor(random() * 10);
    yield Array.from({ length }, () => tokens[Math.floor(random() * tokens.length)]).join('');
  }
}

/** The same numbers in every run (a linear congruential generator). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
