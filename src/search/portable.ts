/** How the portable edition keeps the files of its search: as scripts, which a browser loads from a disk. */

/** Where it keeps what is its own, below its root. */
export const PORTABLE_FOLDER = '_portable';
export const PORTABLE_FILES = {
  /** The script of every page. */
  page: 'page.js',
  styles: 'quick-search.css',
  /** Pagefind's script: `PagefindFactory`. */
  engine: 'engine.js',
  /** Where each pack begins: `PackStarts`. */
  packs: 'packs.js',
} as const;

/** The function that each script but the page's calls, with its name and what it holds. */
export const HAND_OVER = 'arsipHandOver';

/** The first path in each pack, in order: a file lies in the last pack that does not begin behind it. */
export type PackStarts = readonly string[];
/** Files by their path below the site's root, in base64. */
export type Pack = Readonly<Record<string, string>>;

export function packName(index: number): string {
  return `packs/${index}.js`;
}

/** A script that hands over a value. */
export function renderHandOver(name: string, value: unknown): string {
  return `${HAND_OVER}(${JSON.stringify(name)},${JSON.stringify(value)})\n`;
}

/** Bytes that a pack holds, at least: a few reads from a disk for a page of results, in few files. */
const ENOUGH = 64 * 1024;

/**
 * Puts files into packs, in the order of their paths. Files of one folder share a pack with no other folder's, so that
 * what one volume has in a pack does not depend on the others.
 */
export function planPacks(files: Iterable<readonly [path: string, size: number]>): string[][] {
  const packs: string[][] = [];
  let folder: string | undefined;
  let room = 0;
  for (const [path, size] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const of = path.slice(0, path.lastIndexOf('/'));
    if (room <= 0 || of !== folder) {
      packs.push([]);
      room = ENOUGH;
    }
    packs.at(-1)?.push(path);
    folder = of;
    room -= size;
  }
  return packs;
}
