import { keepByKey } from './keep-by-key.ts';

/** Scripts written from right to left, by ISO 15924; browsers do not all have `Intl.Locale#getTextInfo`. */
const RIGHT_TO_LEFT = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
);

/**
 * The direction in which a language is written.
 *
 * @example textDirection('ar') // => 'rtl'
 * @example textDirection('az-Arab') // => 'rtl'
 */
export const textDirection: (language: string) => 'ltr' | 'rtl' = keepByKey((language) => {
  try {
    const { script } = new Intl.Locale(language).maximize();
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
});
