import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { ImageFacts } from './image-facts.ts';
import { FALLBACK_WIDTH, MAX_SIDE, RECIPE, WIDTHS } from './image-recipe.ts';
import type { PhotoCredit } from './photo-credit.ts';
import { renderCredit } from './render-credit.ts';

/** A file that is made from a photo. */
export interface Variant {
  /** The name under which the site serves it: `ferry.3f9a1c2b4d-480.webp`. */
  readonly name: string;
  /** The name under which it is kept: one for the same picture from the same encoder. */
  readonly keptAs: string;
  /** The frames of an animation stay as they are. */
  readonly format: 'gif animation' | 'jpeg' | 'png' | 'webp' | 'webp animation';
  /** Pixels. */
  readonly width: number;
  /** Whose the photo is, which it goes on saying. */
  readonly credit?: PhotoCredit;
}

export interface ImagePlan {
  /** The file for all who know nothing better, with its size in pixels. */
  readonly fallback: { readonly name: string; readonly width: number; readonly height: number };
  /** The same picture as WebP, narrowest first; none of an image that is served as it is. */
  readonly webp: readonly Variant[];
  /** All that is to be made, the fallback included. */
  readonly variants: readonly Variant[];
}

const FORMATS = {
  '.gif': 'png',
  '.jpg': 'jpeg',
  '.png': 'png',
  '.svg': 'png',
  '.webp': 'webp',
} as const;

/** Decides which files the site has of an image. Names follow from its bytes and the recipe alone, not from what is encoded. */
export function planImage(facts: ImageFacts): ImagePlan {
  const { stem, hash, extension, width, height, credit } = facts;
  if (facts.asIs && extension !== '.svg') return planAnimation(facts);
  if (facts.asIs) {
    const name = `${stem}.${hash.slice(0, 10)}${extension}`;
    return { fallback: { name, width, height }, webp: [], variants: [] };
  }
  const recipe = JSON.stringify(RECIPE) + writeCredit(credit);
  const name = `${stem}.${shorten(hash, recipe).slice(0, 10)}`;
  const kept = shorten(hash, recipe, JSON.stringify(sharp.versions));
  const toVariant = (format: Variant['format'], wide: number, end: string): Variant => ({
    name: `${name}-${wide}${end}`,
    keptAs: `${kept}-${wide}${end}`,
    format,
    width: wide,
    ...(credit && { credit }),
  });
  const widest = findWidest(facts);
  const webp = planWidths(widest).map((wide) => toVariant('webp', wide, '.webp'));
  const fallback = toVariant(FORMATS[extension], Math.min(widest, FALLBACK_WIDTH), extension);
  const isExtra = webp.every((variant) => variant.name !== fallback.name);
  return {
    fallback: {
      name: fallback.name,
      width: fallback.width,
      height: Math.max(1, Math.round((height * fallback.width) / width)),
    },
    webp,
    variants: isExtra ? [...webp, fallback] : webp,
  };
}

/** An animation may hold what a camera wrote; what is served is a copy without it. */
function planAnimation({ stem, hash, extension, width, height, credit }: ImageFacts): ImagePlan {
  const kept = shorten(hash, `animation${writeCredit(credit)}`);
  const name = `${stem}.${kept.slice(0, 10)}${extension}`;
  const keptAs = `${kept}${extension}`;
  const format = extension === '.gif' ? 'gif animation' : 'webp animation';
  return {
    fallback: { name, width, height },
    webp: [],
    variants: [{ name, keptAs, format, width, ...(credit && { credit }) }],
  };
}

/**
 * The widths in which a photo of some width is made. One that is hardly narrower than the photo is not worth a file.
 *
 * @example planWidths(1250) // => [480, 800, 1250]
 */
export function planWidths(widest: number): number[] {
  return [...WIDTHS.filter((width) => width * 1.1 <= widest), widest];
}

/** Photos that say nothing keep the names that they have always had. */
function writeCredit(credit: PhotoCredit | undefined): string {
  return credit === undefined ? '' : renderCredit(credit);
}

function findWidest({ width, height }: ImageFacts): number {
  const limit = WIDTHS.at(-1) ?? width;
  return Math.max(1, Math.min(width, limit, Math.floor((width * MAX_SIDE) / height)));
}

function shorten(...texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 32);
}
