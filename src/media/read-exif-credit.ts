import { cleanCredit, decodeCredit, type PhotoCredit } from './photo-credit.ts';

/** Tags of the first directory. https://exiv2.org/tags.html */
const ARTIST = 0x013b;
const COPYRIGHT = 0x8298;
const ASCII = 2;
/** Of a text, in bytes; what is meant to exhaust us is longer. */
const MOST_BYTES = 4096;
const PREFIX = 'Exif\0\0';

/** Finds who took a photo, and whose it is, in its EXIF. Whatever is broken there counts as nothing. */
export function readExifCredit(exif: Buffer): PhotoCredit {
  const tiff =
    exif.toString('latin1', 0, PREFIX.length) === PREFIX ? exif.subarray(PREFIX.length) : exif;
  const texts = readTexts(tiff);
  // A photographer's copyright and an editor's stand in one text, with a NUL between them.
  const rights = (texts.get(COPYRIGHT) ?? '')
    .split('\0')
    .flatMap((text) => cleanCredit(text) ?? []);
  const creators = (texts.get(ARTIST) ?? '').split(/[;\0]/);
  return {
    creators: creators.flatMap((text) => cleanCredit(text) ?? []),
    rights: rights.length > 0 ? rights.join(', ') : undefined,
  };
}

/** The two texts of a TIFF's first directory, by tag. */
function readTexts(tiff: Buffer): Map<number, string> {
  const texts = new Map<number, string>();
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return texts;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const isLittle = order === 'II';
  const directory = view.getUint32(4, isLittle);
  if (directory + 2 > tiff.length) return texts;
  const count = view.getUint16(directory, isLittle);
  for (
    let at = directory + 2;
    at < directory + 2 + count * 12 && at + 12 <= tiff.length;
    at += 12
  ) {
    const tag = view.getUint16(at, isLittle);
    if (tag !== ARTIST && tag !== COPYRIGHT) continue;
    if (view.getUint16(at + 2, isLittle) !== ASCII || texts.has(tag)) continue;
    const length = view.getUint32(at + 4, isLittle);
    // A text of up to four bytes stands where the place of a longer one would.
    const from = length > 4 ? view.getUint32(at + 8, isLittle) : at + 8;
    const end = from + Math.min(length, MOST_BYTES);
    texts.set(tag, decodeCredit(tiff.subarray(from, end)));
  }
  return texts;
}
