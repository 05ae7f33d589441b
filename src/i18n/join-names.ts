import { keepByKey } from './keep-by-key.ts';
import { languageToLocale } from './locale.ts';

const listFormats = keepByKey((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** A run of a joined list: one of the names, or what the language puts between them. */
export interface NamePart {
  readonly type: 'element' | 'literal';
  readonly value: string;
}

/**
 * Names as a byline lists them.
 *
 * @example joinNames(['Sari', 'Budi', 'Tono'], 'id') // => 'Sari, Budi, dan Tono'
 */
export function joinNames(names: readonly string[], language: string): string {
  return listFormats(languageToLocale(language)).format(names);
}

/** The same in runs, for a byline whose names are links; the elements keep the order of the names. */
export function joinNamesToParts(names: readonly string[], language: string): NamePart[] {
  return listFormats(languageToLocale(language)).formatToParts(names);
}
