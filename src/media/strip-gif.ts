import { scanGif } from './scan-gif.ts';

/** Applications whose blocks tell how the frames are shown: how often, and in which colours. */
const KEPT = new Set(['ANIMEXTS1.0', 'ICCRGBG1012', 'NETSCAPE2.0']);
const TRAILER = Buffer.from([0x3b]);

/** XMP in GIF is not cut into parts: whatever byte of it a reader takes for a length leads into the 258 after it. */
const XMP = 'XMP DataXMP';
const XMP_START = Buffer.concat([Buffer.from([0x21, 0xff, XMP.length]), Buffer.from(XMP)]);
const XMP_END = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);

/**
 * A GIF file without what cameras and editors write into it, place, time and device, and without comments; its
 * frames stay byte for byte. What it says of itself is `xmp`, if that is given.
 */
export function stripGif(file: Uint8Array, xmp?: string): Buffer {
  const { header, blocks } = scanGif(file);
  const kept = blocks.filter(
    ({ kind, name = '' }) => kind !== 'comment' && (kind !== 'application' || KEPT.has(name)),
  );
  const credit = xmp === undefined ? [] : [XMP_START, Buffer.from(xmp), XMP_END];
  return Buffer.concat([header, ...kept.map(({ bytes }) => bytes), ...credit, TRAILER]);
}

/** The XMP in a GIF file, which sharp does not read. */
export function findGifXmp(file: Uint8Array): Buffer | undefined {
  const block = scanGif(file).blocks.find(({ name }) => name === XMP);
  return block?.bytes.subarray(XMP_START.length, -XMP_END.length);
}
