import type { Term } from './query-plan.ts';
import { SATURATION } from './ranking.ts';

/** How an article answers a term. */
interface Scored {
  /** Between 0 and k1 + 1, like the part of BM25 that depends on the article. */
  readonly frequency: number;
  /** Places in its text, counted in words. */
  readonly locations: readonly number[];
}

/** The score of an article by the terms of a query, in their order; undefined for those that it lacks. */
export function scoreTerms(terms: readonly Term[], found: readonly (Scored | undefined)[]): number {
  const alone = terms.map(({ weight }, index) => weight * (found[index]?.frequency ?? 0));
  return sum(alone) + scoreNeighbours(terms, found);
}

/** What terms add that stand side by side in the text as they do in the query, or with one word between. */
function scoreNeighbours(terms: readonly Term[], found: readonly (Scored | undefined)[]): number {
  return sum(
    terms.slice(1).map(({ weight }, index) => {
      const [first, second] = [found[index], found[index + 1]];
      if (!first || !second) return 0;
      const places = new Set(first.locations);
      const times = second.locations.filter(
        (place) => places.has(place - 1) || places.has(place - 2),
      ).length;
      const lighter = Math.min(weight, terms[index]?.weight ?? 0);
      return (NEIGHBOURS * lighter * (SATURATION + 1) * times) / (SATURATION + times);
    }),
  );
}

/** How much, beside the terms themselves. */
const NEIGHBOURS = 0.6;

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
