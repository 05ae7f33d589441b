import { splitByline } from '../model/split-names.ts';
import { isNewsroom } from './newsrooms.ts';
import { readList } from './read-list.ts';

/** People whom a cell names, by what they did. */
export interface People {
  readonly authors: readonly string[];
  readonly editors: readonly string[];
}

const ROLES =
  /(?:^|[\s,;|/•·-])(penulis|oleh|pewarta|reporter|rep|laporan|wartawan|jurnalis|kontributor|author|writer|by|editor|penyunting|redaktur|red|uploader|pengunggah|sumber)\s*:\s*|(?:^|[,;|/•·-]\s*)(penulis|pewarta|reporter|editor|penyunting)\s+(?=\p{Lu})/giu;
const EDITING = /^(?:editor|penyunting|redaktur|red|uploader|pengunggah)$/i;
/** Whom a text was taken from is no person of the newsroom. */
const OTHERS = /^sumber$/i;

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
    return [mark[1] ?? mark[2] ?? '', text.slice(mark.index + mark[0].length, end)];
  });
  return sortPeople([['', text.slice(0, marks[0]?.index ?? text.length)], ...named]);
}

function sortPeople(parts: readonly (readonly [string, string])[]): People {
  const listNames = (isEditing: boolean): string[] => {
    const names = parts
      .filter(([role]) => !OTHERS.test(role) && EDITING.test(role) === isEditing)
      // Joints first: beside them, the comma of "Ratri Handaru, S.Sos" would look like one.
      .flatMap(([, text]) => splitJoined(trimSigns(text)).map(cutNewsroom).flatMap(splitByline))
      .map(trimSigns)
      .map(cutNewsroom)
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

/** `Sari Wulan - detikNews` → `Sari Wulan` */
function cutNewsroom(name: string): string {
  const [person = '', ...works] = name.split(/\s+[–|-]\s+/);
  return works.length > 0 && works.every(isNewsroom) ? person : name;
}

function trimSigns(text: string): string {
  return text.replace(/^[\s,;|/•·-]+|[\s,;|/•·-]+$/g, '');
}
