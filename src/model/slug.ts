import type { Slug } from './article.ts';

/** A slug of other letters than ASCII takes up to three bytes each in the name of a file. */
const MAX_UNICODE_LENGTH = 80;

const LATIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ŧ: 't',
};

/**
 * Makes the part of an address that names one thing. Latin letters lose their diacritics, other
 * scripts stay; the longest cut is at a hyphen. Never empty: a text without letters gets a hash.
 *
 * @param maxLength Addresses that people chose may be longer than those made from a headline.
 * @example toSlug('Jum’at di Café: «Блог»') // => 'jumat-di-cafe-блог'
 * @example toSlug('C++') // => 'c-plus-plus'
 */
export function toSlug(text: string, maxLength = MAX_UNICODE_LENGTH): Slug {
  const slug = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðþłıħŋŧ]/g, (letter) => LATIN_LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ`´′\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    // The signs that tell one name from another stand behind it: C++, C#, Disney+.
    .replace(/(?<=[\p{L}\p{N}])\++(?![\p{L}\p{N}])/gu, (signs) => '-plus'.repeat(signs.length))
    .replace(/(?<=[\p{L}\p{N}])#(?![\p{L}\p{N}])/gu, '-sharp')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  const isAscii = /^[ -~]*$/.test(slug);
  const cut = cutAtHyphen(slug, isAscii ? maxLength : Math.min(maxLength, MAX_UNICODE_LENGTH));
  return (cut === '' ? `x-${hashText(text)}` : cut) as Slug;
}

function cutAtHyphen(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const hyphen = slug.lastIndexOf('-', length);
  // Scripts without blanks have none, and half a letter is no letter.
  return hyphen > length / 2
    ? slug.slice(0, hyphen)
    : slug.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
}

/** FNV-1a: the same in the build and in a browser. */
function hashText(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
