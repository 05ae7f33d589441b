import type { IsoDate, Slug } from '../../model/article.ts';
import type { SearchOrder } from './search-state.ts';

/** What is searched for: a reader's query and the choices in the controls, taken together. */
export interface SearchRequest {
  /** In the order in which they were typed, each once; letters and digits only. */
  readonly words: readonly string[];
  /** Those of the words that are no stop words, even if they look like one: `US`. */
  readonly abbreviations: readonly string[];
  /** Each a run of words that must follow one another. */
  readonly phrases: readonly string[];
  /** Words, and phrases of several words, that nothing found may hold. */
  readonly excluded: readonly string[];
  /** First and last day, both within, in the archive's time zone. */
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  /** What is found has all of these tags, */
  readonly tags: readonly Slug[];
  /** all of these authors, */
  readonly authors: readonly Slug[];
  /** one of these sections, */
  readonly sections: readonly Slug[];
  /** and one of these languages (BCP 47, lower case); an empty list asks for nothing. */
  readonly languages: readonly string[];
  readonly order: SearchOrder;
}

/** Whether a request has words to look for; without any it lists what its filters leave. */
export function hasTerms({ words, phrases }: Pick<SearchRequest, 'words' | 'phrases'>): boolean {
  return words.length + phrases.length > 0;
}

/** Whether there is anything to search for: words, or a filter that says what to list. */
export function isSearch(request: SearchRequest): boolean {
  const { from, to, tags, authors, sections, languages } = request;
  const filters = [...tags, ...authors, ...sections, ...languages];
  return hasTerms(request) || filters.length > 0 || from !== undefined || to !== undefined;
}
