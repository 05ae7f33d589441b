/** The part of `pagefind.js` 1.6.0 that we use; the package ships no types for it. */

export interface PagefindModule {
  readonly createInstance: (options: PagefindOptions) => PagefindInstance;
}

export interface PagefindOptions {
  /** The folder of the index, with a slash at its end. */
  readonly basePath: string;
  /** Put behind the address of the index's entry file in place of the time. */
  readonly metaCacheTag: string;
  readonly ranking: PagefindRanking;
}

/** All parts are numbers from 0; BM25 with k1 as `termSaturation` and b as `pageLength`. */
export interface PagefindRanking {
  readonly termFrequency: number;
  readonly termSaturation: number;
  readonly pageLength: number;
  /** How steeply a word that only begins like the term falls behind it. */
  readonly termSimilarity: number;
  readonly diacriticSimilarity: number;
  readonly metaWeights: Readonly<Record<string, number>>;
}

/** Conditions of one object hold together; `any` joins several. */
export type PagefindFilters = Readonly<
  Record<string, readonly string[] | { readonly any: readonly string[] } | PagefindAny>
>;
type PagefindAny = readonly Readonly<Record<string, { readonly any: readonly string[] }>>[];

export interface PagefindInstance {
  /** `null` finds all; a term in quotation marks is searched exactly. */
  readonly search: (
    term: string | null,
    options?: {
      readonly filters?: PagefindFilters;
      readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
    },
  ) => Promise<PagefindAnswer>;
}

export interface PagefindAnswer {
  readonly results: readonly PagefindFound[];
  /** How many there are without the filters. */
  readonly unfilteredResultCount: number;
}

export interface PagefindFound {
  readonly id: string;
  readonly score: number;
  /** Which words of the content matched, counted from 0. */
  readonly words: readonly number[];
  readonly data: () => Promise<PagefindFragment>;
}

/** What the index holds of a document. */
export interface PagefindFragment {
  /** Percent-encoded, below the folder that was indexed. */
  readonly raw_url: string;
  /** The text with `<` and `>` as entities; unspaced languages have their words parted by U+200B. */
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Of the search that loaded it last. */
  readonly weighted_locations: readonly PagefindLocation[];
}

/** A word of the content that a search found. */
export interface PagefindLocation {
  /** Counted in words, from 0. */
  readonly location: number;
  /** What the element around it weighs: 1 for plain text. */
  readonly weight: number;
  /** Grows with the square of the weight; less where the word is longer than the one searched for. */
  readonly balanced_score: number;
}
