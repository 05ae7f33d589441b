import { keepByKey } from './keep-by-key.ts';
import { languageToLocale } from './locale.ts';

const numberFormats = keepByKey((locale) => new Intl.NumberFormat(locale));

/**
 * A number as a language writes it.
 *
 * @example formatNumber(12345, 'id') // => '12.345'
 */
export function formatNumber(value: number, language: string): string {
  return numberFormats(languageToLocale(language)).format(value);
}
