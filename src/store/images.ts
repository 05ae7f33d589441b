/** Local images that articles use: read once, and again only when their file changes. */

import type { ImageFacts, ImageProblem } from '../media/image-facts.ts';
import type { Store } from './open-store.ts';
import { jsonOf, numberOf, textOf } from './rows.ts';
import { SHOWN_STATES } from './shown-states.ts';

/** An image's file with the size and change time (`changeTime`) under which it was read. */
export interface ImageFile {
  /** Absolute path on disk. */
  readonly file: string;
  readonly size: number;
  readonly changed: number;
}

/** What was read in an image's file. */
export interface ReadImage {
  /** A hash of the code that read it. */
  readonly reader: string;
  readonly found: ImageFacts | ImageProblem;
  /** What articles that use it keep as their dependency. */
  readonly resolved: string;
}

/** What was read in a file, unless it or its reader has changed since. */
export function findImage(
  store: Store,
  { file, size, changed }: ImageFile,
  reader: string,
): ReadImage['found'] | undefined {
  const row = store
    .prepare('SELECT found FROM image WHERE file = ? AND size = ? AND changed = ? AND reader = ?')
    .get(file, size, changed, reader);
  return row && jsonOf<ReadImage['found']>(row, 'found');
}

export function saveImage(
  store: Store,
  { file, size, changed }: ImageFile,
  image: ReadImage,
): void {
  store
    .prepare('INSERT OR REPLACE INTO image VALUES (?, ?, ?, ?, ?, ?)')
    .run(file, size, changed, image.reader, image.resolved, JSON.stringify(image.found));
}

/**
 * The images that published articles show, with the files that were read as each, by address and file: files
 * with the same bytes may share an address, and one may have changed since it was read.
 */
export function listUsedImages(store: Store): (ImageFile & { facts: ImageFacts })[] {
  const rows = store
    .prepare(`SELECT DISTINCT image.file, size, changed, found FROM dependency
      JOIN article INDEXED BY article_shown ON article.id = article_id
      JOIN image ON image.resolved = dependency.resolved
      WHERE kind = 'image' AND +state IN ${SHOWN_STATES} ORDER BY image.resolved, image.file`)
    .all();
  return rows.flatMap((row) => {
    const found = jsonOf<ReadImage['found']>(row, 'found');
    if ('problem' in found) return [];
    const [file, size, changed] = [
      textOf(row, 'file'),
      numberOf(row, 'size'),
      numberOf(row, 'changed'),
    ];
    return [{ file, size, changed, facts: found }];
  });
}

/** An image, and the months of the published articles that show it. */
export interface MonthsOfImage {
  readonly facts: ImageFacts;
  readonly months: readonly string[];
}

/** The images that published articles show, by address and file. */
export function listMonthsOfImages(store: Store): MonthsOfImage[] {
  const rows = store
    .prepare(`SELECT found, group_concat(DISTINCT substr(day, 1, 7)) AS months FROM dependency
      JOIN article ON article.id = article_id JOIN image ON image.resolved = dependency.resolved
      WHERE kind = 'image' AND state = 'published'
      GROUP BY image.resolved, image.file ORDER BY image.resolved, image.file`)
    .all();
  return rows.flatMap((row) => {
    const facts = jsonOf<ReadImage['found']>(row, 'found');
    return 'problem' in facts ? [] : { facts, months: textOf(row, 'months').split(',') };
  });
}
