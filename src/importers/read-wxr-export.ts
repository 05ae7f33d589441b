import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createXmlParser } from './create-xml-parser.ts';

/** An element of an export with the text of its children, under their names as they are written. */
export interface WxrRecord {
  readonly name: string;
  readonly line: number;
  /** `wp:post_id` → texts, in the order of the file. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  /** Categories and tags. */
  readonly terms: readonly { readonly domain: string; readonly name: string }[];
  /** Custom fields. */
  readonly meta: readonly { readonly key: string; readonly value: string }[];
  /** How many readers' comments it has. */
  readonly comments: number;
  /** It is longer than a record may be, and some of its text is not there. */
  readonly isCut: boolean;
}

export type WxrEvent = { readonly record: WxrRecord } | { readonly problem: Diagnostic };

const RECORD = /^(?:item|wp:author)$/;
/** Elements of the channel that say something about the site. */
const SITE = /^(?:title|link|language|wp:base_blog_url|wp:base_site_url)$/;

/**
 * Reads the items and authors of a WordPress export, one after the other; last comes the channel
 * itself. Memory holds one item.
 *
 * @param maxLength How much text an item may have, in characters.
 */
export async function* readWxrExport(
  chunks: AsyncIterable<string>,
  { path, maxLength }: { readonly path: string; readonly maxLength: number },
): AsyncGenerator<WxrEvent> {
  const parser = createXmlParser(path);
  const { sax } = parser;
  const whole: WxrRecord[] = [];
  const channel = createRecord('channel', { line: 1, maxLength });
  const open: string[] = [];
  let record: ReturnType<typeof createRecord> | undefined;
  let depth = 0;
  sax.onopentag = ({ name, attributes }) => {
    open.push(name);
    if (record === undefined && RECORD.test(name)) {
      record = createRecord(name, { line: sax.line + 1, maxLength });
      depth = open.length;
    } else record?.open(open.slice(depth), String(attributes.domain ?? ''));
  };
  const add = (text: string): void => {
    if (record !== undefined) record.add(open.slice(depth), text);
    else if (open.length === 3 && SITE.test(open[2] ?? '')) channel.add(open.slice(2), text);
  };
  sax.ontext = add;
  sax.oncdata = add;
  sax.onclosetag = () => {
    if (record !== undefined && open.length === depth) {
      whole.push(record.finish());
      record = undefined;
    }
    open.pop();
  };
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* whole.splice(0).map((found) => ({ record: found }));
  }
  yield { record: channel.finish() };
  yield* parser.end().map((problem) => ({ problem }));
}

/** Gathers one record; of what lies deeper than its children, only custom fields count. */
function createRecord(name: string, { line, maxLength }: { line: number; maxLength: number }) {
  const texts = new Map<string, string[]>();
  const terms: { domain: string; name: string }[] = [];
  const meta: { key: string; value: string }[] = [];
  let comments = 0;
  let length = 0;
  return {
    open([child = '', inner]: readonly string[], domain: string): void {
      if (inner === undefined) {
        if (child === 'category') terms.push({ domain, name: '' });
        else if (child === 'wp:postmeta') meta.push({ key: '', value: '' });
        else if (child === 'wp:comment') comments += 1;
        else texts.set(child, [...(texts.get(child) ?? []), '']);
      }
    },
    add([child = '', inner, deeper]: readonly string[], text: string): void {
      if (child === '' || deeper !== undefined || child === 'wp:comment') return;
      length += text.length;
      if (length > maxLength) return;
      const term = child === 'category' ? terms.at(-1) : undefined;
      const field = child === 'wp:postmeta' ? meta.at(-1) : undefined;
      if (term !== undefined) term.name += text;
      else if (field !== undefined && inner === 'wp:meta_key') field.key += text;
      else if (field !== undefined && inner === 'wp:meta_value') field.value += text;
      else if (inner === undefined) {
        const list = texts.get(child) ?? [''];
        texts.set(child, [...list.slice(0, -1), (list.at(-1) ?? '') + text]);
      }
    },
    finish: (): WxrRecord => ({
      name,
      line,
      texts,
      terms,
      meta,
      comments,
      isCut: length > maxLength,
    }),
  };
}
