import { formatNumber } from './format-number.ts';
import { keepByKey } from './keep-by-key.ts';
import { languageToLocale } from './locale.ts';
import { findStrings, type PluralForms, type StringKey } from './strings.ts';

/** What stands in for `{name}` in a string: text as it is, a number as its language writes it. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * Says a string in one language. `count` chooses the plural form; years are text, not numbers.
 *
 * @example t('list.articles', { count: 1200 }) // => '1,200 articles'
 */
export type Translator<Key extends string = StringKey> = (key: Key, values?: Values) => string;

/** The translator into a language, or into English where the site does not speak it. */
export const createTranslator: (language: string) => Translator = keepByKey((language) => {
  const found = findStrings(language);
  return translateFrom(found.strings, found.language);
});

/** A translator over strings already at hand: a script on a page carries only those it needs. */
export function translateFrom<Key extends string>(
  strings: Readonly<Record<Key, string | PluralForms>>,
  language: string,
): Translator<Key> {
  const rules = new Intl.PluralRules(languageToLocale(language));
  return (key, values = {}) => {
    const string = strings[key];
    const template =
      typeof string === 'string' ? string : choosePlural(string, rules, values.count);
    if (!template.includes('{')) return template;
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The string "${key}" needs a value for {${name}}.`);
      return typeof value === 'number' ? formatNumber(value, language) : value;
    });
  };
}

function choosePlural(forms: PluralForms, rules: Intl.PluralRules, count: unknown): string {
  return forms[rules.select(Number(count))] ?? forms.other;
}
