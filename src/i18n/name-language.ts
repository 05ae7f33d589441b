import { keepByKey } from './keep-by-key.ts';
import { languageToLocale } from './locale.ts';

const displayNames = keepByKey((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/**
 * The name of a language in the words of another; its code where nobody has named it.
 *
 * @example nameLanguage('en', 'id') // => 'Inggris'
 */
export function nameLanguage(named: string, language: string): string {
  try {
    return displayNames(languageToLocale(language)).of(named) ?? named;
  } catch {
    return named;
  }
}
