import { statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { ImageFacts, ImageProblem } from '../media/image-facts.ts';
import { planImage } from '../media/plan-image.ts';
import { readImage } from '../media/read-image.ts';
import type { ContentPath } from '../model/article.ts';
import type { SiteImage } from '../model/published-article.ts';
import { changeTime } from '../store/change-time.ts';
import { findImage, type ImageFile, saveImage } from '../store/images.ts';
import type { Store } from '../store/open-store.ts';
import { hashSources } from './hash-sources.ts';

/** The folders that hold an archive's images. */
export interface ImageFolders {
  readonly contentDir: string;
  readonly publicDir: string;
}

/** An image that is there and sound, one that is not there, or why one cannot be used. */
export type FoundImage = SiteImage | ImageProblem | undefined;

/** What an index keeps of the answer, to tell when it is another one. */
export function foundToText(found: FoundImage): string | undefined {
  return found && ('src' in found ? found.src : `! ${found.problem}`);
}

/** Folder of the site in which images lie. */
export const IMAGES = '_images/';

let readerHash: string | undefined;

/**
 * Finds the image that an article calls `src`: beside the article, from the content folder, or in `public/`.
 * Nothing outside these folders is ever read, and what is known of a file only while the file is the same.
 */
export async function findLocalImage(
  store: Store,
  folders: ImageFolders,
  use: { readonly path: ContentPath; readonly src: string },
): Promise<FoundImage> {
  const file = locate(folders, use);
  if (file === undefined) return undefined;
  readerHash ??= hashSources(['media']);
  const known = findImage(store, file, readerHash);
  if (known) return toSiteImage(known);
  const found = await readImage(file.file);
  const image = toSiteImage(found);
  const resolved = foundToText(image) ?? '';
  saveImage(store, file, { reader: readerHash, found, resolved });
  return image;
}

function toSiteImage(found: ImageFacts | ImageProblem): SiteImage | ImageProblem {
  if ('problem' in found) return found;
  const { fallback, webp } = planImage(found);
  return {
    src: `/${IMAGES}${fallback.name}`,
    width: fallback.width,
    height: fallback.height,
    ...(webp.length > 0 && {
      webp: webp.map(({ name, width }) => ({ src: `/${IMAGES}${name}`, width })),
    }),
  };
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
