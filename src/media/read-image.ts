import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import sharp from 'sharp';

/** What the site needs to know of a local image. */
export interface ImageFacts {
  /** The name under which the site serves it: the file's own, a hash of its bytes, the true extension. */
  readonly name: string;
  /** Pixels, after the orientation that the file asks for. */
  readonly width: number;
  readonly height: number;
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  avif: '.avif',
  gif: '.gif',
  heif: '.avif',
  jpeg: '.jpg',
  png: '.png',
  svg: '.svg',
  webp: '.webp',
};

/** More than any newspaper photo has; a file that claims more is meant to exhaust memory. */
const MAX_PIXELS = 268_402_689;

/**
 * Reads an image's size from its header and names it by its content.
 * Throws where the file is no image that a browser can show; the message says what is wrong with it.
 */
export async function readImage(file: string): Promise<ImageFacts> {
  const bytes = readFileSync(file);
  const {
    format,
    width,
    height,
    orientation = 1,
  } = await sharp(bytes, {
    limitInputPixels: MAX_PIXELS,
  }).metadata();
  const extension = EXTENSIONS[format];
  if (extension === undefined) throw new Error(`browsers show no ${format} images`);
  // EXIF orientations 5 to 8 lay the picture on its side.
  const sideways = orientation >= 5;
  return {
    name: imageName(basename(file, extname(file)), bytes) + extension,
    width: sideways ? height : width,
    height: sideways ? width : height,
  };
}

/** `Pelabuhan (1)` → `pelabuhan-1.3f9a1c2b4d`: safe in an address and new whenever the bytes are. */
function imageName(stem: string, bytes: Buffer): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const readable = stem
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${readable || 'image'}.${hash}`;
}
