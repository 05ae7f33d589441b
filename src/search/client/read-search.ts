import type { LabelNames } from '../volume.ts';
import { type Operator, type OperatorNames, parseQuery } from './query.ts';
import { isLabelFilter, readFilter, type SearchProblem } from './read-filter.ts';
import { isSearch, type SearchRequest } from './search-request.ts';
import { SEARCH_FILTERS, type SearchFilter, type SearchState } from './search-state.ts';

/** What a search asks for, and what of it is not understood and therefore left out. */
export interface ReadSearch {
  readonly request: SearchRequest;
  readonly problems: readonly SearchProblem[];
  /** What is chosen in the controls, as it is to be shown: labels by their names. */
  readonly chosen: readonly (readonly [filter: SearchFilter, name: string])[];
}

export interface ReadSearchOptions {
  readonly operators: OperatorNames;
  /** Those of the archive, BCP 47, lower case. */
  readonly languages: readonly string[];
  /** Asked only where a label is named. */
  readonly loadLabels: () => Promise<LabelNames>;
}

/** Takes together what was typed and what was chosen. */
export async function readSearch(
  state: SearchState,
  { operators, languages, loadLabels }: ReadSearchOptions,
): Promise<ReadSearch> {
  const { operators: typed, ...terms } = parseQuery(state.text, operators);
  const filters = [...typed, ...listChosen(state)];
  const labels = filters.some(({ name }) => isLabelFilter(name)) ? await loadLabels() : undefined;
  const readings = filters.map((filter) => readFilter(filter, { labels, languages }));
  const listSlugs = (kind: string) =>
    unique(readings.flatMap(({ label }) => (label?.kind === kind ? [label.slug] : [])));
  const request: SearchRequest = {
    ...terms,
    from: readings
      .flatMap(({ from }) => from ?? [])
      .toSorted()
      .at(-1),
    to: readings
      .flatMap(({ to }) => to ?? [])
      .toSorted()
      .at(0),
    tags: listSlugs('tag'),
    authors: listSlugs('author'),
    sections: listSlugs('section'),
    languages: unique(readings.flatMap(({ language }) => language ?? [])),
    order: state.order,
  };
  const problems = readings.flatMap(({ problem }) => problem ?? []);
  const chosen = filters
    .map(({ name, value }, index) => [name, readings[index]?.label?.name ?? value] as const)
    .slice(typed.length);
  return { request, problems: [...problems, ...checkRequest(request)], chosen };
}

/** What is chosen in the controls, as if it were typed. */
function listChosen(state: SearchState): Operator[] {
  return SEARCH_FILTERS.flatMap((name) => {
    const value = state[name];
    return value ? [{ name, value, text: value, isExcluded: false }] : [];
  });
}

/** What is wrong with a request though all of it is understood. */
function checkRequest(request: SearchRequest): SearchProblem[] {
  const { from, to, excluded } = request;
  const tell = (kind: 'order' | 'bare', text: string) => [{ kind, text, value: text, instead: [] }];
  if (from && to && from > to) return tell('order', `${from} – ${to}`);
  return excluded.length > 0 && !isSearch(request) ? tell('bare', `-${excluded[0]}`) : [];
}

function unique<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
