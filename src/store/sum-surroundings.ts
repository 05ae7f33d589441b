import { sumRelated } from './sum-related.ts';
import type { Tagged } from './tagged.ts';

/** All published articles by their places in the order of time. */
export interface PlacedArticles {
  /** Of what lists show of each: 16 hexadecimal digits. */
  readonly hashes: readonly string[];
  /** The places of the parts of each series, in order. */
  readonly series: Iterable<readonly number[]>;
  readonly tagged: Tagged;
}

/**
 * Sums what an article's page shows of others: those published just before and after it, the parts of its series
 * beside it, and what it is related to. Gives the digest of these by the article's place.
 */
export function sumSurroundings({
  hashes,
  series,
  tagged,
}: PlacedArticles): (place: number) => string {
  const { high, low } = sumRelated(tagged, hashes);
  const hashOf = (place: number | undefined) => hashes[place ?? -1] ?? '';
  const inSeries = new Map<number, string>();
  for (const parts of series) {
    for (const [part, place] of parts.entries())
      inSeries.set(place, ` ${hashOf(parts[part - 1])} ${hashOf(parts[part + 1])}`);
  }
  return (place) => {
    const beside = `${hashOf(place - 1)} ${hashOf(place + 1)}`;
    return `${beside} ${high[place]} ${low[place]}${inSeries.get(place) ?? ''}`;
  };
}
