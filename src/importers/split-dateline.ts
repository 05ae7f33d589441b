/** Rules by language for what stands before the first sentence of a news article. */

const SITE =
  '[\\p{L}\\d]+(?:\\.[\\p{L}\\d]+)*\\.(?:com|id|net|org|news|tv)|[\\p{Lu}\\d]{2,}(?: [\\p{Lu}\\d]{2,})?(?: Indonesia)?|[\\p{Lu}]\\p{L}+';
const PLACE = "\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|di|of|de|la)){0,3}";
const DASH = ' ?(?:--|[–—]) ?| - ';

const PATTERNS: Readonly<Record<string, readonly RegExp[]>> = {
  // "Liputan6.com, Moskow - ", "KUPANG, KOMPAS.com - ", "Jakarta, CNN Indonesia -- ", "JAKARTA (ANTARA) - "
  id: [
    new RegExp(`^(?<dateline>(?:${SITE}), ${PLACE}(?:, ${PLACE})?)(?:${DASH})`, 'u'),
    new RegExp(`^(?<dateline>${PLACE}(?:, ${PLACE})?, (?:${SITE}))(?:${DASH})`, 'u'),
    new RegExp(`^(?<dateline>${PLACE}(?: \\(\\p{Lu}[\\p{L} ]+\\))?)(?:${DASH})(?=\\p{Lu})`, 'u'),
  ],
  // "WASHINGTON (AP) — ", "LONDON, May 5 (Reuters) - ", "PARIS — "
  en: [
    new RegExp(
      `^(?<dateline>[\\p{Lu}][\\p{Lu}.’' -]+(?:, [\\p{L}. ]+?)?(?:,? \\p{Lu}\\p{L}{2,8}\\.? \\d{1,2})? ?\\((?:AP|AFP|Reuters|REUTERS|UPI|CNN|BBC|dpa|Bloomberg)\\))(?:${DASH})`,
      'u',
    ),
    /^(?<dateline>\p{Lu}[\p{Lu}.’' -]{2,}(?:, \p{Lu}[\p{L}.]+)?)(?: ?(?:--|[–—]) | - )(?=\p{Lu}|["“])/u,
  ],
};

/**
 * Finds the dateline that a text begins with, by the rules of its language.
 *
 * @example splitDateline('Liputan6.com, Moskow - Juru bicara …', 'id') // => ['Liputan6.com, Moskow', 'Juru bicara …']
 */
export function splitDateline(text: string, language: string): [string | undefined, string] {
  const rules = [...(PATTERNS[language.slice(0, 2)] ?? []), ...Object.values(PATTERNS).flat()];
  for (const rule of rules) {
    const match = rule.exec(text.slice(0, 120));
    const dateline = match?.groups?.dateline;
    if (match && dateline !== undefined) return [dateline.trim(), text.slice(match[0].length)];
  }
  return [undefined, text];
}

/** The site that a dateline names: `Liputan6.com, Moskow` → `Liputan6.com`. */
export function findSiteInDateline(dateline: string): string | undefined {
  return dateline
    .split(', ')
    .find((piece) => /\.(?:com|id|net|org|news|tv)$|^CNN Indonesia$|^CNBC Indonesia$/i.test(piece));
}
