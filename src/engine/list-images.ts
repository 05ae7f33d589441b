import { statSync } from 'node:fs';
import type { ImageFacts } from '../media/image-facts.ts';
import { planImage, type Variant } from '../media/plan-image.ts';
import { changeTime } from '../store/change-time.ts';
import type { Site } from '../store/current-site.ts';
import { type ImageFile, listUsedImages } from '../store/images.ts';
import { IMAGES } from './find-image.ts';

/** A file that the site has of an image: a copy of the image, or what is made from it. */
export interface ImageOutput {
  /** Below the site's folder. */
  readonly file: string;
  readonly source: ImageFile & { readonly facts: ImageFacts };
  /** How it is made; absent for a copy. */
  readonly variant?: Variant;
}

/** The files of the images that articles show, from sources that are as they were read. Each file is listed once. */
export function* listImages({ store }: Site): Generator<ImageOutput> {
  const listed = new Set<string>();
  for (const source of listUsedImages(store)) {
    const stats = statSync(source.file, { throwIfNoEntry: false });
    if (stats?.size !== source.size || changeTime(stats) !== source.changed) continue;
    const { fallback, variants } = planImage(source.facts);
    // Files with the same bytes may share a name.
    if (listed.has(fallback.name)) continue;
    listed.add(fallback.name);
    if (variants.length === 0) yield { file: IMAGES + fallback.name, source };
    for (const variant of variants) yield { file: IMAGES + variant.name, source, variant };
  }
}
