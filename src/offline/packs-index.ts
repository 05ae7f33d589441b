/** The list of packs, `offline/packs.json`: what can be kept, and in which files it comes. Read by the browser too. */

/** The folder of the packs, and their list, below the site's folder. */
export const PACKS_FOLDER = 'offline/packs';
export const PACKS_INDEX = 'offline/packs.json';

/** The group of all pages that belong to no year: tags, authors, sections, days of the year. */
export const LISTS_GROUP = 'lists';

export interface Pack {
  /** What it holds, whatever becomes of it: `2017-11`, `2017-11-photos`, `volume-id-2017-q4`. */
  readonly id: string;
  /** Its file in the folder of packs; it changes with the bytes. */
  readonly name: string;
  readonly bytes: number;
  /** The folder below which all of its files lie, with a slash at its end; empty for the site's own. */
  readonly below: string;
}

/** What a reader can ask to keep: a year, or the lists. */
export interface PackGroup {
  /** `2017`, or LISTS_GROUP. */
  readonly id: string;
  readonly articles: number;
  /** Ids of packs. */
  readonly text: readonly string[];
  readonly photos: readonly string[];
  /** What the search needs to answer for it; other groups may need it too. */
  readonly search: readonly string[];
}

export interface PacksIndex {
  readonly format: 1;
  /** By id. */
  readonly packs: readonly Pack[];
  /** The lists, and the years in order of time. */
  readonly groups: readonly PackGroup[];
}

/** `packs.json`, one pack and one group a line. */
export function renderPacksIndex({ packs, groups }: Omit<PacksIndex, 'format'>): string {
  return `{"format":1,"packs":[\n${renderLines(packs)}\n],"groups":[\n${renderLines(groups)}\n]}\n`;
}

function renderLines(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(',\n');
}

/**
 * The name of a pack's file, from its id and the SHA-256 of its bytes in hexadecimal digits.
 *
 * @example toPackName('2017-11', '9f86d081884c7d65…') // => '2017-11.9f86d081884c7d65.pack'
 */
export function toPackName(id: string, sha256: string): string {
  return `${id}.${sha256.slice(0, 16)}.pack`;
}

/** The id in the name of a pack's file. */
export function packNameToId(name: string): string {
  return name.replace(/\.[0-9a-f]+\.pack$/, '');
}

/** The longest folder that holds all files, with a slash at its end; empty where they share none. */
export function findCommonFolder(files: Iterable<string>): string {
  let common: string | undefined;
  for (const file of files) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    common ??= folder;
    while (!folder.startsWith(common)) common = common.replace(/[^/]*\/$/, '');
  }
  return common ?? '';
}
