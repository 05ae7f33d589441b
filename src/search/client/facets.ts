/** How the articles found spread over time, sections, authors and tags. */
export interface Facets {
  /** `YYYY` to how many; years without any are left out. In order of time. */
  readonly years: ReadonlyMap<string, number>;
  /** Slug to how many, the most frequent first, then by slug. */
  readonly sections: ReadonlyMap<string, number>;
  readonly authors: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
}
