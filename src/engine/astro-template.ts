/**
 * What a component of Astro returns → its HTML. Astro's own renderer writes to a stream and is ready to wait at every
 * turn; ours walks the same tree in one go, and waits at the end for the little that a page has to wait for.
 */

import { escapeHTML } from 'astro/runtime/server/escape.js';
import { chunkToString } from 'astro/runtime/server/render/common.js';

/** What components are rendered into: Astro's `SSRResult`. */
export type RenderResult = Parameters<typeof chunkToString>[0];

type Chunk = Parameters<typeof chunkToString>[1];

const TEMPLATE = Symbol.for('astro.renderTemplateResult');
const COMPONENT = Symbol.for('astro.componentInstance');
const HTML = Symbol.for('astro:html-string');
const SLOT = Symbol.for('astro:slot-string');
const HEAD_AND_CONTENT = Symbol.for('astro.headAndContent');

/** All that a node of the tree may have; Astro tells them apart by the same. */
interface Node {
  readonly [TEMPLATE]?: true;
  readonly [COMPONENT]?: true;
  readonly [HTML]?: true;
  readonly [SLOT]?: true;
  readonly [HEAD_AND_CONTENT]?: true;
  readonly htmlParts: readonly string[];
  readonly expressions: readonly unknown[];
  readonly content: unknown;
  readonly init: (result: RenderResult) => unknown;
  readonly evaluate?: () => unknown;
  readonly render?: (destination: { write: (chunk: Chunk) => void }) => unknown;
}

const isList = (node: object): node is Iterable<unknown> =>
  Symbol.iterator in node && !(HTML in node) && !ArrayBuffer.isView(node);
const isStream = (node: object): node is AsyncIterable<unknown> => Symbol.asyncIterator in node;

async function gather(stream: AsyncIterable<unknown>): Promise<unknown[]> {
  const gathered: unknown[] = [];
  for await (const item of stream) gathered.push(item);
  return gathered;
}

/** The HTML of a template, in the order of its parts. */
export async function flattenTemplate(result: RenderResult, template: unknown): Promise<string> {
  /** What must be waited for, with what stands before it. */
  const waiting: { before: string; promise: Promise<unknown> }[] = [];
  let html = '';

  function add(node: unknown): void {
    if (node === undefined || node === null || node === false) return;
    if (typeof node === 'string') html += escapeHTML(node);
    else if (typeof node === 'function') add(node());
    else if (typeof node !== 'object') html += String(node);
    else if (Array.isArray(node)) for (const item of node) add(item);
    else addObject(node as Node);
  }

  function addObject(node: Node): void {
    if (node[TEMPLATE]) addTemplate(node);
    else if (node[HTML] && !node[SLOT]) html += String(node);
    else if (node[COMPONENT]) add(node.init(result));
    else if (node[HEAD_AND_CONTENT]) add(node.content);
    else if (typeof node.evaluate === 'function') add(node.evaluate());
    else if (node instanceof Promise) addPromise(node);
    else if (typeof node.render === 'function') addWritten(node);
    else if (isList(node)) for (const item of node) add(item);
    else if (isStream(node)) addPromise(gather(node));
    else html += chunkToString(result, node as unknown as Chunk);
  }

  function addTemplate({ htmlParts, expressions }: Node): void {
    for (let index = 0; index < htmlParts.length; index += 1) {
      html += htmlParts[index];
      if (index < expressions.length) add(expressions[index]);
    }
  }

  function addPromise(promise: Promise<unknown>): void {
    // It is awaited below, unless another fails first.
    promise.catch(() => {});
    waiting.push({ before: html, promise });
    html = '';
  }

  /** What writes its chunks itself, at once or later. */
  function addWritten(node: Node): void {
    const chunks: Chunk[] = [];
    const written = node.render?.({ write: (chunk) => chunks.push(chunk) });
    const stringify = () => chunks.map((chunk) => chunkToString(result, chunk)).join('');
    if (written instanceof Promise)
      addPromise(written.then(() => ({ [HTML]: true, toString: stringify })));
    else html += stringify();
  }

  add(template);
  if (waiting.length === 0) return html;
  let settled = '';
  for (const { before, promise } of waiting)
    settled += before + (await flattenTemplate(result, await promise));
  return settled + html;
}
