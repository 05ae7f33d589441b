/** Widths in pixels in which a photo is offered; none wider than the photo itself. */
export const WIDTHS: readonly number[] = [480, 800, 1200, 1600];

/** Pixels across of the one file in the photo's own format: for old browsers, feeds and social networks. */
export const FALLBACK_WIDTH = 1200;

/** No side of a WebP picture is longer. https://developers.google.com/speed/webp/docs/riff_container */
export const MAX_SIDE = 16_383;

/** How pictures are written. Whatever is changed here changes the addresses of all of them. */
export const RECIPE = {
  webp: { quality: 80, effort: 2 },
  jpeg: { quality: 80, progressive: true },
  png: { compressionLevel: 9 },
} as const;
