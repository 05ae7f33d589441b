/** Agencies that sign a photo with their name alone. */
const AGENCIES =
  /^(?:AAP|AFP|ANSA|ANTARA|AP|Bernama|Bloomberg|Corbis|DPA|EFE|EPA(?:-EFE)?|Getty Images|Kyodo|NASA|PTI|Reuters|SIPA|TASS|UPI|Xinhua|Yonhap)\b/i;
/** A word that announces a credit. */
const ANNOUNCED =
  /^(?:©|courtesy|credit|dok\b|dokumentasi|foto|image|istimewa|kredit|photo|picture|source|sumber|via)(?![\p{L}\p{N}])|^(?:grafik|graphic|ilustrasi|illustration|map|peta)\s*:/iu;
/** Agency and photographer, each with a capital or in a script without any: "REUTERS/Kim Hong-ji". */
const AGENCY_AND_NAME = /^[\p{Lu}\p{Lo}][^/]*\/\s*[\p{Lu}\p{Lo}]\p{L}/u;

/**
 * Finds the credit that a caption ends with: a last pair of parentheses that names an agency, a
 * photographer after a slash, or says that it is a credit. Anything else is left in the caption.
 *
 * @example splitCredit('Dermaga lama. (Foto: S. Lubis)') // => ['Dermaga lama. ', '(Foto: S. Lubis)']
 * @example splitCredit('Wali Kota (kanan)') // => ['Wali Kota (kanan)', undefined]
 */
export function splitCredit(caption: string): [string, string | undefined] {
  const found = /\(([^()]+)\)\.?\s*$/.exec(caption);
  const inside = found?.[1]?.trim() ?? '';
  const isCredit = [AGENCIES, ANNOUNCED, AGENCY_AND_NAME].some((pattern) => pattern.test(inside));
  if (found === null || !isCredit) return [caption, undefined];
  return [caption.slice(0, found.index), found[0].trimEnd()];
}
