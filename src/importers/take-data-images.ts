import { decodePercent } from '../model/decode-percent.ts';

/** An image that is written into a page as text. */
export interface DataImage {
  /** Stands in the page as the image's address. */
  readonly name: string;
  readonly base64: string;
}

const IMAGE =
  /<img\b[^<>]*?\ssrc\s*=\s*(["'])data:image\/(png|jpe?g|gif|webp|avif|svg\+xml)((?:;[\w=-]+)*),([^"'<>]*)\1[^<>]*>/gi;
/** A script puts another image in its place. */
const LATE = /\s(?:data-)?(?:srcset|src|original|lazy|lazy-src|hi-res-src)\s*=\s*["'](?!data:)/i;
/** Bytes; what is smaller holds a place or a colour. */
const SMALLEST = 200;

/**
 * Takes the images out that a page holds as text (RFC 2397), and gives each an address that its
 * file can have. Small ones, and those that only hold the place of another, stay.
 */
export function takeDataImages(html: string): {
  readonly html: string;
  readonly images: readonly DataImage[];
} {
  if (!/data:image\//i.test(html)) return { html, images: [] };
  const images: DataImage[] = [];
  const rest = html.replace(IMAGE, (tag, quote, type, parameters, text) => {
    const bytes = decode(String(text), /;base64$/i.test(String(parameters)));
    if (bytes.length < SMALLEST || LATE.test(tag.replace(/\ssrc\s*=\s*["']data:/i, ''))) return tag;
    const ending = String(type).toLowerCase().replace('jpeg', 'jpg').replace('svg+xml', 'svg');
    const name = `image-in-page-${images.length + 1}.${ending}`;
    images.push({ name, base64: bytes.toString('base64') });
    return tag.replace(`data:image/${type}${parameters},${text}${quote}`, `${name}${quote}`);
  });
  return { html: rest, images };
}

function decode(text: string, isBase64: boolean): Buffer {
  if (isBase64) return Buffer.from(decodePercent(text), 'base64');
  return Buffer.from(decodePercent(text));
}
