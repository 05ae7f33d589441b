/** Local images that articles use: read once, and again only when their file changes. */
import type { SiteImage } from '../model/published-article.ts';
import type { Store } from './open-store.ts';
import { numberOf, textOf } from './rows.ts';

/** An image's file with the size and change time (`changeTime`) under which it was read. */
export interface ImageFile {
  /** Absolute path on disk. */
  readonly file: string;
  readonly size: number;
  readonly changed: number;
}

export interface LocalImage extends SiteImage {
  readonly width: number;
  readonly height: number;
}

/** The image as it was read, unless its file has changed since. */
export function findImage(
  store: Store,
  { file, size, changed }: ImageFile,
): LocalImage | undefined {
  const row = store
    .prepare('SELECT src, width, height FROM image WHERE file = ? AND size = ? AND changed = ?')
    .get(file, size, changed);
  if (row === undefined) return undefined;
  return {
    src: textOf(row, 'src'),
    width: numberOf(row, 'width'),
    height: numberOf(row, 'height'),
  };
}

export function saveImage(
  store: Store,
  { file, size, changed }: ImageFile,
  image: LocalImage,
): void {
  store
    .prepare(`INSERT INTO image VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (file) DO UPDATE SET
      size = excluded.size, changed = excluded.changed, src = excluded.src,
      width = excluded.width, height = excluded.height`)
    .run(file, size, changed, image.src, image.width, image.height);
}

/**
 * The images that published articles show, with the files that were read as each, by address and file: files
 * with the same bytes may share an address, and one may have changed since it was read.
 */
export function listUsedImages(store: Store): (ImageFile & { src: string })[] {
  const rows = store
    .prepare(`SELECT DISTINCT image.file, size, changed, image.src FROM dependency JOIN article ON article.id = article_id
      JOIN image ON image.src = dependency.resolved
      WHERE kind = 'image' AND state = 'published' ORDER BY image.src, image.file`)
    .all();
  return rows.map((row) => ({
    file: textOf(row, 'file'),
    size: numberOf(row, 'size'),
    changed: numberOf(row, 'changed'),
    src: textOf(row, 'src'),
  }));
}
