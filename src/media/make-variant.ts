import sharp from 'sharp';
import { RECIPE } from './image-recipe.ts';
import type { Variant } from './plan-image.ts';
import { OPEN } from './read-image.ts';
import { renderCredit } from './render-credit.ts';
import { stripGif } from './strip-gif.ts';
import { stripWebp } from './strip-webp.ts';

// Many photos at once take less memory, and no more time, than many threads for one.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes a smaller copy of a photo, upright, in sRGB, and without the data that cameras write into it: place, time,
 * device. Whose the photo is stays in it. The same bytes come of the same photo on the same machine; another version of sharp may write others.
 */
export async function makeVariant(
  photo: Uint8Array,
  { format, width, credit }: Variant,
): Promise<Buffer> {
  const xmp = credit && renderCredit(credit);
  if (format === 'gif animation') return stripGif(photo, xmp);
  if (format === 'webp animation') return stripWebp(photo, xmp);
  const made = sharp(photo, OPEN).autoOrient().resize({ width }).toFormat(format, RECIPE[format]);
  return (xmp === undefined ? made : made.withXmp(xmp)).toBuffer();
}
