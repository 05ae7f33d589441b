import type { Metadata } from 'sharp';
import { cleanCredit, type PhotoCredit } from './photo-credit.ts';
import { readExifCredit } from './read-exif-credit.ts';
import { readIptcCredit } from './read-iptc-credit.ts';
import { readXmpCredit } from './read-xmp-credit.ts';

/** More XMP, or more names, are no credit; JPEG holds 64 KB of the first. */
const [MOST_XMP, MOST_NAMES] = [1_000_000, 10];

/**
 * Finds whose a photo is in what its file says of itself. Where the kinds of metadata differ, what editors write
 * (XMP, then IPTC) counts before what a camera was set to (EXIF).
 */
export function findCredit(
  metadata: Pick<Metadata, 'comments' | 'exif' | 'iptc' | 'xmp'>,
): PhotoCredit | undefined {
  const { exif, iptc, xmp, comments = [] } = metadata;
  const found = [
    ...(xmp && xmp.length <= MOST_XMP ? [readXmpCredit(xmp.toString('utf8'))] : []),
    ...(iptc ? [readIptcCredit(iptc)] : []),
    ...(exif ? [readExifCredit(exif)] : []),
    readPngTexts(comments),
  ];
  const creators =
    found.find((credit) => credit.creators.length > 0)?.creators.slice(0, MOST_NAMES) ?? [];
  const line = found.find((credit) => credit.line !== undefined)?.line;
  const rights = found.find((credit) => credit.rights !== undefined)?.rights;
  if (creators.length === 0 && line === undefined && rights === undefined) return undefined;
  return { creators, line, rights };
}

/** The texts that PNG has names for. https://www.w3.org/TR/png-3/#11keywords */
function readPngTexts(comments: NonNullable<Metadata['comments']>): PhotoCredit {
  const find = (name: string) =>
    cleanCredit(comments.find(({ keyword }) => keyword === name)?.text);
  const [author, rights] = [find('Author'), find('Copyright')];
  return { creators: author === undefined ? [] : [author], rights };
}
