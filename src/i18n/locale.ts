/** Languages come from content, and `Intl` throws at a malformed one and answers an unknown one in the machine's own. */
import { keepByKey } from './keep-by-key.ts';

/**
 * The locale in which to format for a language. Plain English is international: the day before
 * the month, 24 hours. A language that is malformed or that ICU does not know formats as English.
 *
 * @example languageToLocale('en') // => 'en-GB'
 */
export const languageToLocale: (language: string) => string = keepByKey((language) => {
  if (language.toLowerCase() === 'en') return 'en-GB';
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
});
