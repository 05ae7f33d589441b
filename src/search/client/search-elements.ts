/** What the search page's markup must hold; `SearchForm.astro` renders it. */
import type { FoundStrings, StringKey } from '../../i18n/strings.ts';
import { type Translator, translateFrom } from '../../i18n/translate.ts';
import type { Archive } from '../../model/archive.ts';

export interface SearchElements {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  readonly retry: HTMLButtonElement;
}

/** What the form says of the site it stands on. */
export interface SearchSite extends Pick<Archive, 'base' | 'addresses'> {
  readonly language: string;
  readonly t: Translator<SearchStringKey>;
}

/** Finds the search on a page; undefined on a page that has none. */
export function findSearchElements(document: Document): SearchElements | undefined {
  const find = <Found extends Element>(selector: string) =>
    document.querySelector<Found>(selector) ?? undefined;
  const form = find<HTMLFormElement>('form[data-search]');
  const status = find<HTMLElement>('[data-search-status]');
  const list = find<HTMLElement>('ol[data-results]');
  const more = find<HTMLButtonElement>('button[data-search-more]');
  const retry = find<HTMLButtonElement>('button[data-search-retry]');
  return form && status && list && more && retry ? { form, status, list, more, retry } : undefined;
}

/** Reads the `data-*` attributes of the form; `data-strings` holds the strings of the search. */
export function readSearchSite({ dataset }: HTMLFormElement): SearchSite {
  const found = JSON.parse(dataset.strings ?? '{}') as FoundStrings;
  return {
    base: dataset.base ?? '/',
    addresses: dataset.addresses === 'extensionless' ? 'extensionless' : 'html',
    language: dataset.language ?? found.language,
    t: translateFrom<SearchStringKey>(found.strings, found.language),
  };
}

type SearchStringKey = Extract<StringKey, `search.${string}`>;
