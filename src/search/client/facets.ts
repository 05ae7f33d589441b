import type { FacetCounts } from './count-facets.ts';

/** How the articles found spread over time, sections, authors and tags. */
export interface Facets {
  /** `YYYY` to how many; years without any are left out. In order of time. */
  readonly years: ReadonlyMap<string, number>;
  /** Slug to how many, the most frequent first, then by slug. */
  readonly sections: ReadonlyMap<string, number>;
  readonly authors: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
}

/** Adds up the counts of volumes. */
export function joinFacets(volumes: readonly FacetCounts[]): Facets {
  const add = (name: keyof FacetCounts, toKey = (value: string) => value) => {
    const counts = new Map<string, number>();
    for (const [value, count] of volumes.flatMap((volume) => [...volume[name]])) {
      counts.set(toKey(value), (counts.get(toKey(value)) ?? 0) + count);
    }
    return [...counts];
  };
  const rank = (counts: [string, number][]) =>
    new Map(counts.sort(([a, of], [b, than]) => than - of || compare(a, b)));
  const years = add('month', (month) => month.slice(0, 4));
  return {
    years: new Map(years.sort(([a], [b]) => compare(a, b))),
    sections: rank(add('section')),
    authors: rank(add('author')),
    tags: rank(add('tag')),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
