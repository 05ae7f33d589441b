import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createXmlParser } from './create-xml-parser.ts';
import type { RecordText } from './split-json-records.ts';

export type XmlEntryEvent = { readonly entry: RecordText } | { readonly problem: Diagnostic };

const ENTRY = /^(?:item|entry)$/;

interface SplitOptions {
  readonly path: string;
  /** How long the text of an entry may be, in characters. */
  readonly maxLength: number;
}

/**
 * Cuts a feed into feeds of one entry each, so that a broken entry costs itself alone: what stands
 * before the first entry, the entry, and the tags that close them.
 */
export async function* splitXmlEntries(
  chunks: AsyncIterable<string>,
  { path, maxLength }: SplitOptions,
): AsyncGenerator<XmlEntryEvent> {
  const parser = createXmlParser(path);
  const { sax } = parser;
  const whole: RecordText[] = [];
  const open: string[] = [];
  const window = createWindow();
  let head: string | undefined;
  let start: { position: number; line: number; depth: number } | undefined;
  sax.onopentag = ({ name }) => {
    const isEntry = start === undefined && ENTRY.test(name) && open.length > 0;
    if (isEntry) {
      const position = sax.startTagPosition - 1;
      head ??= window.slice(parser.findDoctypeEnd(), position);
      start = { position, line: sax.line + 1, depth: open.length };
      window.dropBefore(position);
    }
    open.push(name);
  };
  sax.onclosetag = () => {
    open.pop();
    if (start === undefined || open.length !== start.depth) return;
    const { position, line } = start;
    const isLong = sax.position - position > maxLength;
    const closing = open.toReversed().map((name) => `</${name}>`);
    const text = isLong ? '' : [head, window.slice(position, sax.position), ...closing].join('');
    whole.push({ text, line, ...(isLong && { flaw: 'too-long' as const }) });
    window.dropBefore(sax.position);
    start = undefined;
  };
  for await (const chunk of chunks) {
    window.push(chunk);
    parser.write(chunk);
    yield* whole.splice(0).map((entry) => ({ entry }));
    if (window.length() > maxLength + chunk.length) window.dropBefore(sax.position);
  }
  yield* parser.end().map((problem) => ({ problem }));
}

/** The text that is still needed, under the positions that it has in the whole. */
function createWindow() {
  let text = '';
  let offset = 0;
  return {
    push: (chunk: string) => {
      text += chunk;
    },
    slice: (from: number, to: number) => text.slice(Math.max(0, from - offset), to - offset),
    dropBefore: (position: number) => {
      text = text.slice(position - offset);
      offset = position;
    },
    length: () => text.length,
  };
}
