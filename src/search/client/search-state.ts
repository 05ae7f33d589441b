export const SEARCH_ORDERS = ['relevance', 'newest', 'oldest'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

/** What the controls choose, and what each is called in the address. */
export const SEARCH_FILTERS = ['from', 'to', 'section', 'author', 'tag', 'lang'] as const;
export type SearchFilter = (typeof SEARCH_FILTERS)[number];

/** All that decides what a search shows; it stands in the address, so that a search can be shared. */
export interface SearchState extends Partial<Readonly<Record<SearchFilter, string>>> {
  readonly text: string;
  readonly order: SearchOrder;
}

/** Reads the address or the form. A `year` is its first and last day. */
export function paramsToState(params: URLSearchParams): SearchState {
  const sort = params.get('sort');
  const filters = SEARCH_FILTERS.flatMap((name) => {
    const isEdge = name === 'from' || name === 'to';
    const value = params.get(name)?.trim() || (isEdge ? params.get('year')?.trim() : undefined);
    return value ? [[name, value]] : [];
  });
  return {
    text: params.get('q')?.trim() ?? '',
    ...Object.fromEntries(filters),
    order: SEARCH_ORDERS.find((known) => known === sort) ?? 'relevance',
  };
}

/** The inverse of `paramsToState`, without what is as it is by default. */
export function stateToParams({ text, order, ...filters }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  const sort = order === 'relevance' ? undefined : order;
  const chosen = SEARCH_FILTERS.map((name) => [name, filters[name]] as const);
  for (const [key, value] of [['q', text] as const, ...chosen, ['sort', sort] as const]) {
    if (value) params.set(key, value);
  }
  return params;
}

/** The address of a search, from the search page. */
export function stateToHref(state: SearchState): string {
  return `?${stateToParams(state)}`;
}
