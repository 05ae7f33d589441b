import { statSync } from 'node:fs';
import { changeTime } from '../store/change-time.ts';
import type { Site } from '../store/current-site.ts';
import { listUsedImages } from '../store/images.ts';

/** An image of the site and the file that it is a copy of. */
export interface ImageCopy {
  /** Below the site's folder. */
  readonly file: string;
  readonly from: string;
  readonly size: number;
  readonly changed: number;
}

/** The images that articles show, from files that are as they were read; some from several with the same bytes. */
export function* listImages({ store }: Site): Generator<ImageCopy> {
  for (const { file: from, size, changed, src } of listUsedImages(store)) {
    const stats = statSync(from, { throwIfNoEntry: false });
    if (stats?.size !== size || changeTime(stats) !== changed) continue;
    yield { file: src.slice(1), from, size, changed };
  }
}
