import type { Timestamp } from '../model/article.ts';
import { splitByline } from '../model/split-names.ts';
import { findTimes } from './find-times.ts';
import { isNewsroom } from './newsrooms.ts';
import type { ReadTimeOptions } from './read-time.ts';

/** What a line above or below an article says about it. */
export interface MetaLine {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
  readonly published?: Timestamp;
  readonly updated?: Timestamp;
  /** The site or agency, where the line names it: `Kompas.com`. */
  readonly site?: string;
  /** A word such as "oleh" announced the names; else they only look like names. */
  readonly isAnnounced: boolean;
}

const AUTHOR =
  /^(?:oleh|penulis|reporter|wartawan|pewarta|laporan|kontributor|by|words by|written by|story by|text by|author|reported by|reporting by)(?: ?:|\b) */i;
const EDITOR = /^(?:editor|penyunting|redaktur|edited by|editing by|fact-checked by)(?: ?:|\b) */i;
const SEPARATOR = /\s+[|•·–—-]\s+|\s*[|•·]\s*|\s*\/\/\s*/;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:bin|binti|van|von|de|der|den|di|da|al|el|la|and|dan|&),?)$/u;

/**
 * Reads a line such as a page sets around its article: names, times and the site, and nothing else.
 *
 * @returns undefined for a line that says anything more.
 * @example readMetaLine('oleh Ana Diaz diperbarui 06 Nov 2017, 08:15 WIB', options)?.authors // => ['Ana Diaz']
 */
export function readMetaLine(line: string, options: ReadTimeOptions): MetaLine | undefined {
  if (line.length > 250) return undefined;
  const times = findTimes(line, options);
  const names = readNames(cutTimes(line, times), times.length > 0);
  if (names === undefined) return undefined;
  const updated = times.find(({ means }) => means === 'updated')?.timestamp;
  const published =
    times.find(({ means }) => means === 'published') ??
    times.find(({ means }) => means === undefined);
  const isEmpty = names.authors.length + names.editors.length === 0 && times.length === 0;
  if (isEmpty) return undefined;
  return {
    ...names,
    ...(published && { published: published.timestamp }),
    ...(updated && { updated }),
  };
}

/** The line without its times; a separator stands where one was. */
function cutTimes(line: string, times: ReturnType<typeof findTimes>): string {
  let rest = '';
  let from = 0;
  for (const { start, end } of times) {
    rest += `${line.slice(from, start)} | `;
    from = end;
  }
  return rest + line.slice(from);
}

function readNames(rest: string, isDated: boolean) {
  const authors: string[] = [];
  const editors: string[] = [];
  let site: string | undefined;
  let isAnnounced = false;
  const pieces = rest
    .split(SEPARATOR)
    .flatMap((piece) => piece.split(/(?=\b(?:Editor|Penulis|Reporter|Penyunting)\s*:)/))
    .map((piece) => piece.replace(/^[\s,;:()]+|[\s,;:(]+$/g, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  for (const piece of pieces) {
    const editor = EDITOR.exec(piece);
    const author = AUTHOR.exec(piece);
    if (editor !== null) editors.push(...splitNames(piece.slice(editor[0].length)));
    else if (author !== null) {
      const names = splitNames(piece.slice(author[0].length));
      if (!names.every(isName)) return undefined;
      authors.push(...names);
      isAnnounced = true;
    } else if (isNewsroom(piece)) site ??= piece;
    else if (isName(piece) && (isDated || pieces.some(isNewsroom)))
      authors.push(...splitNames(piece));
    else return undefined;
  }
  return { authors, editors, isAnnounced, ...(site !== undefined && { site }) };
}

/** A byline names people, so that "and" joins them where the names of institutions would keep it. */
function splitNames(text: string): string[] {
  const names = splitByline(text).flatMap((name) => {
    const pieces = name.split(/,?\s+(?:and|dan)\s+/);
    return pieces.every((piece) => /\S\s+\S/.test(piece)) ? pieces : [name];
  });
  // "Jane Roe, Reuters": what follows the comma is where the writer works.
  return names.map((name) => {
    const [person = '', ...works] = name.split(/,\s+/);
    return works.length > 0 && works.every(isNewsroom) ? person : name;
  });
}

/** Whether a line is the whole names of people, and of no newsroom. */
export function isPeople(text: string): boolean {
  return (
    isName(text) &&
    !isNewsroom(text) &&
    splitNames(text).every((name) => /^\S+(?: \S+){1,4}$/.test(name))
  );
}

/** Whether a text looks like people's names: few words, each with a capital. */
function isName(text: string): boolean {
  const words = text
    .replace(/\([^()]*\)|,/g, ' ')
    .trim()
    .split(/\s+/);
  return words.length <= 12 && text.length <= 100 && words.every((word) => NAME_WORD.test(word));
}
