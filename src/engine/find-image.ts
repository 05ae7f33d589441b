import { statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { readImage } from '../media/read-image.ts';
import type { ContentPath, Pathname } from '../model/article.ts';
import { changeTime } from '../store/change-time.ts';
import { findImage, type ImageFile, type LocalImage, saveImage } from '../store/images.ts';
import type { Store } from '../store/open-store.ts';

/** The folders that hold an archive's images. */
export interface ImageFolders {
  readonly contentDir: string;
  readonly publicDir: string;
}

/** An image that is there and sound, one that is not there, or why one cannot be used. */
export type FoundImage = LocalImage | { readonly problem: string } | undefined;

/** What an index keeps of the answer, to tell when it is another one. */
export function foundToText(found: FoundImage): string | undefined {
  return found && ('src' in found ? found.src : `! ${found.problem}`);
}

/** Folder of the site in which images lie. */
const IMAGES = '/_images/';

/**
 * Finds the image that an article calls `src`: beside the article, from the content folder, or in `public/`.
 * Nothing outside these folders is ever read.
 */
export async function findLocalImage(
  store: Store,
  folders: ImageFolders,
  use: { readonly path: ContentPath; readonly src: string },
): Promise<FoundImage> {
  const file = locate(folders, use);
  if (file === undefined) return undefined;
  const known = findImage(store, file);
  if (known) return known;
  try {
    const { name, width, height } = await readImage(file.file);
    const image = { src: (IMAGES + name) as Pathname, width, height };
    saveImage(store, file, image);
    return image;
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

function locate(
  { contentDir, publicDir }: ImageFolders,
  use: { path: string; src: string },
): ImageFile | undefined {
  const src = decodePath(use.src.replace(/[?#].*$/, ''));
  const candidates: [root: string, file: string][] = src.startsWith('/')
    ? [
        [publicDir, join(publicDir, src)],
        [contentDir, join(contentDir, src)],
      ]
    : [
        [contentDir, resolve(contentDir, dirname(use.path), src)],
        [contentDir, join(contentDir, src)],
      ];
  for (const [root, file] of candidates) {
    if (!file.startsWith(root + sep)) continue;
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isFile()) return { file, size: stats.size, changed: changeTime(stats) };
  }
  return undefined;
}

/** Undoes percent-encoding; a stray `%` stands for itself. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
