import { Document, isMap, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Timestamp } from '../model/article.ts';
import { parsePathname } from '../model/parse-pathname.ts';
import type { Found, ImportedArticle, ImportedFieldName } from './imported-article.ts';

/** What is known of where an article came from, beside what its source says of itself. */
export interface Origin {
  /** The name of the original's file, as reports name it. */
  readonly file: string;
  /** SHA-256 of the original's bytes, as hexadecimal digits. */
  readonly sha256: string;
  readonly fetched?: Timestamp | undefined;
}

export interface RenderOptions {
  /** Fields below it are left as comments. */
  readonly confidence: number;
  readonly timeZone: string;
  readonly origin: Origin;
}

const ORDER = [
  'title',
  'published',
  'updated',
  'authors',
  'description',
  'section',
  'tags',
  'dateline',
  'image',
  'lang',
  'series',
  'permalink',
  'aliases',
  'draft',
] as const satisfies readonly ImportedFieldName[];

/**
 * Writes an article as a person would: frontmatter in the order of a page, then the text. A field
 * that is not sure enough stands as a comment, with where it was found.
 */
export function renderArticle(article: ImportedArticle, options: RenderOptions): string {
  const document = new Document({});
  const doubts: string[] = [];
  for (const name of ORDER) {
    const field = article.fields[name];
    if (field === undefined || isNothing(field.value)) continue;
    const [key, value] = toEntry(name, field, options);
    if (isNothing(value)) continue;
    if (field.confidence >= options.confidence) document.set(key, document.createNode(value));
    else doubts.push(...toComment(key, value, field));
  }
  document.set('source', document.createNode(toSource(article, options)));
  for (const [key, value] of Object.entries(article.extra ?? {})) {
    if (!document.has(key)) document.set(key, document.createNode(value));
  }
  flowLists(document);
  if (doubts.length > 0) document.comment = doubts.join('\n');
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml.trimEnd()}\n---\n\n${article.body.trim()}\n`;
}

function toEntry(
  name: ImportedFieldName,
  { value }: Found<unknown>,
  { timeZone }: RenderOptions,
): [string, unknown] {
  if (name === 'published' || name === 'updated')
    return [name, renderTime(value as Timestamp, timeZone)];
  const list = value as readonly string[];
  if (name === 'aliases') return [name, toPathnames(list)];
  if (name === 'authors') return list.length === 1 ? ['author', list[0]] : ['authors', list];
  return [name, value];
}

/** Former addresses that a redirect can be made for; one with a query cannot. */
function toPathnames(addresses: readonly string[]): string[] {
  const pathnames = addresses.map(parsePathname).filter((pathname) => pathname !== undefined);
  return [...new Set<string>(pathnames)];
}

function toSource({ fields: { source } }: ImportedArticle, { origin, confidence }: RenderOptions) {
  const known = source !== undefined && source.confidence >= confidence ? source.value : {};
  return {
    ...known,
    file: origin.file,
    ...(origin.fetched && { fetched: origin.fetched.iso }),
    sha256: origin.sha256,
  };
}

/** A line or more of YAML that becomes a field when its `#` is taken away. */
function toComment(key: string, value: unknown, { confidence, from }: Found<unknown>): string[] {
  const document = new Document({ [key]: value });
  flowLists(document);
  const lines = document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd();
  return [` In doubt (${confidence.toFixed(2)}, ${from}):`, ...lines.split('\n')];
}

const ZONE_WORDS: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** `2017-11-06 08:15 WIB` in the zones that newspapers name so, else RFC 3339. */
function renderTime({ iso, zone }: Timestamp, timeZone: string): string {
  const word = ZONE_WORDS[zone ?? ''];
  if (iso.length === 10) return iso;
  const local = iso.slice(0, 19).replace('T', ' ').replace(/:00$/, '');
  if (word !== undefined) return `${local} ${word}`;
  return zone === timeZone && zone !== undefined ? `${local} ${iso.slice(19)}` : iso;
}

function isNothing(value: unknown): boolean {
  if (value === '' || value === undefined || value === null || value === false) return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Short lists stand on one line: `tags: [feri, pelabuhan]`. */
function flowLists(document: Document<Node>): void {
  if (!isMap(document.contents)) return;
  for (const { value } of (document.contents as YAMLMap).items as Pair[]) {
    const list = value as { items?: { value?: unknown }[]; flow?: boolean } | null;
    const items = list?.items;
    if (items?.every((item) => typeof item.value === 'string') && list) {
      list.flow = items.map((item) => String(item.value)).join(', ').length < 100;
    }
  }
}
