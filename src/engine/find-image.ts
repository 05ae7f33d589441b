import type { ImageFacts, ImageProblem } from '../media/image-facts.ts';
import { planImage } from '../media/plan-image.ts';
import { readImage } from '../media/read-image.ts';
import type { ContentPath } from '../model/article.ts';
import type { SiteImage } from '../model/published-article.ts';
import { findImage, saveImage } from '../store/images.ts';
import type { Store } from '../store/open-store.ts';
import { hashSources } from './hash-sources.ts';
import { type FileFolders, locateFile } from './locate-file.ts';

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
 * Finds the image that an article calls `src`. What is known of a file holds only while the file is the same.
 */
export async function findLocalImage(
  store: Store,
  folders: FileFolders,
  use: { readonly path: ContentPath; readonly src: string },
): Promise<FoundImage> {
  const file = locateFile(folders, use);
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
