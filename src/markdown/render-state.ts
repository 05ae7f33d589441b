/** What the plugins of one run share; it travels on the VFile, so that the processor stays frozen. */
import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { createDiagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { ContentPath } from '../model/article.ts';
import type { Part } from '../model/published-article.ts';
import type { MarkdownContext } from './markdown-context.ts';

export interface RenderState {
  readonly context: MarkdownContext;
  /** Article files that the text links to, found or not. */
  readonly links: Set<ContentPath>;
  /** Local images that the text uses, found or not. */
  readonly images: Set<string>;
  parts: readonly Part[];
  /** Whether the text holds HTML of its own, which must be parsed and sanitised. */
  hasRaw: boolean;
}

declare module 'vfile' {
  interface DataMap {
    renderState: RenderState;
  }
}

export function createRenderState(context: MarkdownContext): RenderState {
  return { context, links: new Set(), images: new Set(), parts: [{ id: '' }], hasRaw: false };
}

export function getRenderState(file: VFile): RenderState {
  const state = file.data.renderState;
  if (state === undefined)
    throw new Error('A Markdown plugin ran on a file without a render state');
  return state;
}

/** Adds a diagnostic to the file, at the place where a node began in the article's own file. */
export function report(file: VFile, rule: RuleId, node: Node, reason: string): void {
  const { path, bodyLine } = getRenderState(file).context;
  const start = node.position?.start;
  const line = start && start.line + bodyLine - 1;
  file.messages.push(createDiagnostic(rule, { path, line, column: start?.column }, reason));
}
