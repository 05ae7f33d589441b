import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { findCredit } from './find-credit.ts';
import { findSvgDanger } from './find-svg-danger.ts';
import type { ImageFacts, ImageProblem } from './image-facts.ts';
import { MAX_SIDE } from './image-recipe.ts';
import { findGifXmp } from './strip-gif.ts';

/** More than a newspaper's page at 600 dots an inch; a file that claims more is meant to exhaust memory. */
const MAX_PIXELS = 150_000_000;
const MAX_BYTES = 200_000_000;

/** How photos are opened. What browsers show in spite of a small flaw is taken; what is cut short is not. */
export const OPEN: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'error' };

const EXTENSIONS: Readonly<Record<string, ImageFacts['extension']>> = {
  avif: '.jpg',
  gif: '.png',
  heif: '.jpg',
  jpeg: '.jpg',
  png: '.png',
  webp: '.webp',
};

/**
 * Reads an image and makes sure that all of it can be shown. Whatever the file is called, its bytes say what it is;
 * what cannot be shown comes back as a problem.
 */
export async function readImage(file: string): Promise<ImageFacts | ImageProblem> {
  try {
    const { size } = statSync(file);
    if (size === 0) return unreadable('the file is empty');
    if (size > MAX_BYTES) return unreadable('it has more than 200 MB');
    return await readImageBytes(readFileSync(file), file);
  } catch (error) {
    return unreadable(explain(error));
  }
}

/** The same, of an image that is in memory; the file only names it. */
export async function readImageBytes(
  bytes: Buffer,
  file: string,
): Promise<ImageFacts | ImageProblem> {
  try {
    const named = { stem: toStem(basename(file, extname(file))), hash: hashImage(bytes) };
    const text = findMarkup(bytes);
    if (text !== undefined) return await readSvg(bytes, text, named);
    return await readPhoto(bytes, named);
  } catch (error) {
    return unreadable(explain(error));
  }
}

/** What tells a file's bytes from all others: 32 hexadecimal digits. */
export function hashImage(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}

type Named = Pick<ImageFacts, 'stem' | 'hash'>;

async function readPhoto(bytes: Buffer, named: Named): Promise<ImageFacts | ImageProblem> {
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { format, pages = 1, hasAlpha } = metadata;
  const extension = EXTENSIONS[format];
  if (extension === undefined) return unreadable(`browsers show no ${format} images`);
  // AVIF and HEIC, which many telephones write, are one container.
  if (format === 'heif' && metadata.compression !== 'av1') {
    return unreadable('few browsers show HEIC photos');
  }
  const { width, height } = metadata.autoOrient;
  if (width * height > MAX_PIXELS) {
    return unreadable(
      `it claims ${width} × ${height} pixels, and more than 150 million are refused`,
    );
  }
  if (Math.max(width, height) > MAX_SIDE * Math.min(width, height)) {
    return unreadable(`nobody could see a strip of ${width} × ${height} pixels`);
  }
  // A sound header says nothing of the rest.
  await sharp(bytes, OPEN).resize(8, 8, { fit: 'inside' }).raw().toBuffer();
  const credit = findCredit(format === 'gif' ? { xmp: findGifXmp(bytes) } : metadata);
  const facts = { ...named, width, height, asIs: false, ...(credit && { credit }) };
  if (pages > 1 && isAnimation(format)) return { ...facts, extension: `.${format}`, asIs: true };
  return { ...facts, extension: extension === '.jpg' && hasAlpha ? '.png' : extension };
}

function isAnimation(format: Metadata['format']): format is 'gif' | 'webp' {
  return format === 'gif' || format === 'webp';
}

async function readSvg(
  bytes: Buffer,
  text: string,
  named: Named,
): Promise<ImageFacts | ImageProblem> {
  if (isPage(text)) return unreadable('it is a text, not an image');
  const danger = findSvgDanger(text);
  if (danger !== undefined) return { rule: 'image-unsafe', problem: `it holds ${danger}` };
  const { format, width, height } = await sharp(bytes, OPEN).metadata();
  if (format !== 'svg') return unreadable('it is a text, not an image');
  return { ...named, extension: '.svg', asIs: true, width, height };
}

/** Whether a text is what a host sends in place of a picture that it has no more, or anything else but a drawing. */
function isPage(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(text) || !/<(?:[\w-]+:)?svg[\s/>]/i.test(text);
}

/** The text of a file that is written in XML, as SVG is. */
function findMarkup(bytes: Buffer): string | undefined {
  const start = bytes.subarray(0, 256).toString('utf8');
  return /^\uFEFF?\s*</.test(start) ? bytes.toString('utf8').replace(/^\uFEFF/, '') : undefined;
}

/** `Pelabuhan (1)` → `pelabuhan-1`: safe in an address. */
function toStem(name: string): string {
  const readable = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return readable.slice(0, 60) || 'image';
}

function unreadable(problem: string): ImageProblem {
  return { rule: 'image-unreadable', problem };
}

function explain(error: unknown): string {
  const [words = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  if (/unsupported image format/.test(words)) return 'it is no image that browsers show';
  if (/parse XML/.test(words)) return 'it is damaged or cut short (no sound XML)';
  return `it is damaged or cut short (${words})`;
}
