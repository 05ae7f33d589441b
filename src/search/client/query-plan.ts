/** What a query asks of the volumes of one language. */

/** A way in which an article may answer a term. */
export interface Variant {
  /** A word, or a phrase of several. */
  readonly text: string;
  /** How good it is beside what was typed, up to 1. */
  readonly weight: number;
}

/** A word or phrase of the query, with all that is as good. */
export interface Term {
  readonly variants: readonly [Variant, ...Variant[]];
  /** The rarer, the more; the same in all volumes. */
  readonly weight: number;
  /** Whether nothing is found without it: a phrase. */
  readonly isRequired: boolean;
}

export interface QueryPlan {
  readonly terms: readonly Term[];
  /** Words and phrases that nothing found may hold. */
  readonly excluded: readonly string[];
  /**
   * Which terms a volume may hold, by place in `terms`, and in about how many articles at most, where that is known;
   * the volume by its place among those of the language.
   */
  readonly find: (volume: number) => ReadonlyMap<number, number | undefined>;
}
