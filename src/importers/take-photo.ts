import { splitCredit } from '../markdown/split-credit.ts';
import type { Photo } from '../model/article.ts';
import { isHeadingLike, type PageLine } from './page-lines.ts';

const PREFIXED = /^(?:foto|photo|gambar|caption|ilustrasi|file photo)\s*[:/]\s*/i;
/** "Kapal di dermaga. ANTARA FOTO/Sari Wulan/aa." */
const AGENCY = /^(.*[.!?])\s+(\p{Lu}[\p{L}.]+(?: FOTO)?\/[\p{L} .]{2,40}(?:\/\p{L}{1,5})?)\.?$/u;
const IN_BRACKETS = /^(.*\S)\s*\(([^()]{2,60})\)\.?$/;

/** The photo's texts stand before the text: a few words as its title, then a caption with a credit. */
export function takePhoto(lines: readonly PageLine[]): {
  readonly image?: Partial<Photo>;
  readonly body: readonly PageLine[];
} {
  const at = lines.slice(0, 4).findIndex(({ text }) => readCaption(text) !== undefined);
  const read = readCaption(lines[at]?.text ?? '');
  if (read === undefined) return { body: lines };
  const titleAt = at > 0 && isHeadingLike(lines[at - 1]?.text ?? '') ? at - 1 : at;
  const title = titleAt < at ? lines[titleAt]?.text : undefined;
  const caption = read.caption.trim();
  const image = {
    ...(title && { title }),
    ...(caption && { caption }),
    ...(read.credit && { credit: read.credit.replace(/^\((.*)\)\.?$/, '$1').trim() }),
  };
  return { image, body: [...lines.slice(0, titleAt), ...lines.slice(at + 1)] };
}

/** "Foto: Pelabuhan lama (Antara)" says twice that it is a photo; "Foto: Budi" names who took it. */
function readCaption(
  text: string,
): { readonly caption: string; readonly credit: string } | undefined {
  if (text.length >= 600) return undefined;
  const isPrefixed = PREFIXED.test(text);
  const words = text.replace(PREFIXED, '');
  const [split, marked] = splitCredit(words);
  if (marked !== undefined) return { caption: split, credit: marked };
  const [, caption, credit] =
    AGENCY.exec(words) ?? (isPrefixed ? IN_BRACKETS.exec(words) : null) ?? [];
  if (caption !== undefined && credit !== undefined) return { caption, credit };
  return isPrefixed ? { caption: '', credit: words } : undefined;
}
