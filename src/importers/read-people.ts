import { splitByline } from '../model/split-names.ts';
import { readList } from './read-list.ts';

/** People whom a cell names, by what they did. */
export interface People {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
}

const ROLES =
  /(?:^|[\s,;|/•·-])(penulis|oleh|pewarta|reporter|wartawan|jurnalis|kontributor|author|writer|by|editor|penyunting|redaktur|uploader|pengunggah)\s*:\s*/gi;
const EDITING = /^(?:editor|penyunting|redaktur|uploader|pengunggah)$/i;

/**
 * Reads a cell of authors: a list in brackets, several names, or names with their roles.
 * Who only edited is an author where nobody else is named.
 *
 * @example readPeople('Penulis: Sari Wulan, Editor: Budi Raya')
 * // => { authors: ['Sari Wulan'], editors: ['Budi Raya'] }
 */
export function readPeople(written: string): People {
  const text = written.replace(/\s+/g, ' ').trim();
  const list = readList(text);
  if (list !== undefined) return sortPeople(list.map((name) => ['', name]));
  const marks = [...text.matchAll(ROLES)];
  const named = marks.map((mark, index): [string, string] => {
    const end = marks[index + 1]?.index ?? text.length;
    return [mark[1] ?? '', text.slice(mark.index + mark[0].length, end)];
  });
  return sortPeople([['', text.slice(0, marks[0]?.index ?? text.length)], ...named]);
}

function sortPeople(parts: readonly (readonly [string, string])[]): People {
  const listNames = (isEditing: boolean): string[] => {
    const names = parts
      .filter(([role]) => EDITING.test(role) === isEditing)
      .flatMap(([, text]) => splitByline(trimSigns(text)).flatMap(splitJoined))
      .map(trimSigns)
      .filter((name) => name !== '');
    return [...new Set(names)];
  };
  const authors = listNames(false);
  const editors = listNames(true);
  return authors.length === 0 ? { authors: editors, editors: [] } : { authors, editors };
}

/** `Sari Wulan dan Budi Raya`, `swn/bry`: joined names; institutions have "dan" between single words. */
function splitJoined(names: string): string[] {
  return names.split(/\s*\/\s*/).flatMap((name) => {
    const pieces = name.split(/\s+(?:dan|and)\s+/i);
    return pieces.every((piece) => /\S\s+\S/.test(piece)) ? pieces : [name];
  });
}

function trimSigns(text: string): string {
  return text.replace(/^[\s,;|/•·-]+|[\s,;|/•·-]+$/g, '');
}
