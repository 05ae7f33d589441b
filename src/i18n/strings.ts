import ar from './strings/ar.json' with { type: 'json' };
import en from './strings/en.json' with { type: 'json' };
import id from './strings/id.json' with { type: 'json' };

/** The name of something the site says; `strings/en.json` is the list of them. */
export type StringKey = keyof typeof en;

/** A text that changes with a number: one form for each plural category its language has. */
export type PluralForms = { readonly other: string } & {
  readonly [Category in Intl.LDMLPluralRule]?: string;
};

/** All that the site says, in one language. */
export type Strings = Readonly<Record<StringKey, string | PluralForms>>;

/** The languages the site speaks, by base language; a new one is a JSON file and a line here. */
export const STRINGS = { ar, en, id } as const satisfies Record<string, Strings>;

/** Strings and the language they are in, which is the one asked for or English. */
export interface FoundStrings {
  readonly language: string;
  readonly strings: Strings;
}

/**
 * The strings nearest to a language: its own, its base language's, or English.
 *
 * @example findStrings('id-ID') // => { language: 'id-ID', strings: STRINGS.id }
 * @example findStrings('nl') // => { language: 'en', strings: STRINGS.en }
 */
export function findStrings(language: string): FoundStrings {
  const tables: Readonly<Record<string, Strings>> = STRINGS;
  const base = language.toLowerCase().split('-', 1)[0] ?? '';
  const strings = Object.hasOwn(tables, base) ? tables[base] : undefined;
  return strings === undefined ? { language: 'en', strings: STRINGS.en } : { language, strings };
}
