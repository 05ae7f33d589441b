import type { SiteImage } from './published-article.ts';

/** Width of the text's column in CSS pixels: `--measure` in src/styles/tokens.css. */
const COLUMN = 624;
/** A picture is shown no higher, in CSS pixels: a portrait is seen whole on a laptop, a square fills the column. */
const MAX_HEIGHT = 640;

/** The space that a picture is given before it is there, in CSS pixels, and what browsers choose its file by. */
export interface ImageFit {
  readonly width: number;
  readonly height: number;
  readonly sizes: string;
}

/** Fits a picture into the column of the text, or into the width that the text asks for; none is enlarged. */
export function fitImage({ width, height }: SiteImage, asked = 0): ImageFit | undefined {
  if (width === undefined || height === undefined) return undefined;
  const wide = asked > 0 ? Math.min(asked, width) : width;
  const fitted = Math.max(1, Math.min(wide, Math.floor((width * MAX_HEIGHT) / height)));
  const shown = Math.min(fitted, COLUMN);
  return {
    width: fitted,
    height: Math.max(1, Math.round((height * fitted) / width)),
    sizes: `(min-width: ${shown + 32}px) ${shown}px, calc(100vw - 2rem)`,
  };
}
