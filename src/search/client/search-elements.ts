/** What the search page's markup must hold; `SearchForm.astro` renders it. */
import type { FoundStrings, StringKey } from '../../i18n/strings.ts';
import { type Translator, translateFrom } from '../../i18n/translate.ts';
import { type AddressStyle, isAddressStyle } from '../../model/addresses.ts';

/** Elements of the search page, by what finds them. */
const SELECTORS = {
  form: 'form[data-search]',
  query: 'form[data-search] input[name=q]',
  completions: '#searchCompletions',
  problems: '[data-search-problems]',
  area: '[data-search-results]',
  facets: 'details[data-search-facets]',
  counts: '[data-search-counts]',
  status: '[data-search-status]',
  chosen: '[data-search-chosen]',
  suggestions: '[data-search-suggestions]',
  reach: '[data-search-reach]',
  list: 'ol[data-results]',
  more: 'button[data-search-more]',
  retry: 'button[data-search-retry]',
} as const;

type Special = {
  readonly form: HTMLFormElement;
  readonly query: HTMLInputElement;
  readonly facets: HTMLDetailsElement;
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
};
export type SearchElements = Special & {
  readonly [Name in Exclude<keyof typeof SELECTORS, keyof Special>]: HTMLElement;
};

/** What the form says of the site it stands on. */
export interface SearchSite {
  /** Path of the site's root, percent-encoded, with a slash at its end. */
  readonly base: string;
  readonly addresses: AddressStyle;
  readonly language: string;
  readonly t: SearchTranslator;
}

export type SearchTranslator = Translator<Extract<StringKey, `search.${string}`>>;

/** Finds the search on a page; undefined on a page that has none. */
export function findSearchElements(document: Document): SearchElements | undefined {
  const found = Object.entries(SELECTORS).map(([name, selector]) => [
    name,
    document.querySelector(selector),
  ]);
  if (found.some(([, element]) => element === null)) return undefined;
  return Object.fromEntries(found) as SearchElements;
}

/**
 * Reads the `data-*` attributes of the form of a page; `data-strings` holds the strings of the search, `data-base`
 * the address of the root as the page has it.
 */
export function readSearchSite({ dataset }: HTMLFormElement, page: string): SearchSite {
  const found = JSON.parse(dataset.strings ?? '{}') as FoundStrings;
  return {
    base: new URL(dataset.base ?? '/', page).pathname,
    addresses: isAddressStyle(dataset.addresses) ? dataset.addresses : 'html',
    language: dataset.language ?? found.language,
    t: translateFrom(found.strings, found.language),
  };
}
