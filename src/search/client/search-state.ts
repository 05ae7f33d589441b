export const SEARCH_ORDERS = ['relevance', 'newest', 'oldest'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** All that decides what a search shows; it stands in the address, so that a search can be shared. */
export interface SearchState {
  readonly text: string;
  readonly year?: string | undefined;
  /** Slug. */
  readonly section?: string | undefined;
  readonly order: SearchOrder;
}

/** Reads the address or the form; what it does not know it leaves out. */
export function paramsToState(params: URLSearchParams): SearchState {
  const order = params.get('sort');
  return {
    text: params.get('q')?.trim() ?? '',
    year: params.get('year')?.match(/^\d{4}$/)?.[0],
    section: params.get('section') || undefined,
    order: SEARCH_ORDERS.find((known) => known === order) ?? 'relevance',
  };
}

/** The inverse of `paramsToState`, without what is as it is by default. */
export function stateToParams({ text, year, section, order }: SearchState): URLSearchParams {
  const sort = order === 'relevance' ? undefined : order;
  const entries = Object.entries({ q: text, year, section, sort });
  return new URLSearchParams(entries.flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
