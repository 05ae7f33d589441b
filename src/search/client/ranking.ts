/**
 * Makes the scores of different volumes comparable.
 *
 * Pagefind scores a page for a word by BM25, with the number and mean length of the pages of its own
 * index. A search for one word alone is a product of two factors, of which the first depends on the
 * volume only by how many pages hold the word, and can be divided out; the second depends on it by the
 * mean length, for which the parameters make up.
 */
import type { PagefindLocation, PagefindRanking } from './pagefind-module.ts';

/** BM25's k1 and b, and what a word found in an article's metadata adds, where its best is k1 + 1. */
export const SATURATION = 1.5;
const LENGTH = 0.75;
const META: Readonly<Record<string, number>> = { title: 1, tags: 0.4, byline: 0.4, section: 0.2 };
/** High, so that words that only begin like the term hardly count. */
const SIMILARITY = 12;
/** What Pagefind makes of the frequency of the term itself: one character more counts as none. */
const EXACTNESS = Math.exp(SIMILARITY * (Math.exp(-1 / 8) - 1));

export interface VolumeRanking {
  readonly ranking: PagefindRanking;
  /** From a score for one word, and how many of the pages were found for it, to what it says alone. */
  readonly toFrequency: (score: number, found: number) => number;
}

/** For a volume of so many articles, that are so many times as long as those of the whole archive. */
export function createRanking(articles: number, relativeLength: number): VolumeRanking {
  const scale = 1 - LENGTH + LENGTH * relativeLength;
  const saturation = EXACTNESS * SATURATION * scale;
  const factor = (SATURATION + 1) / (saturation + 1);
  return {
    ranking: {
      termFrequency: 1,
      termSaturation: saturation,
      pageLength: (LENGTH * relativeLength) / scale,
      termSimilarity: SIMILARITY,
      diacriticSimilarity: 0,
      metaWeights: Object.fromEntries(
        Object.entries(META).map(([key, weight]) => [key, weight / factor]),
      ),
    },
    toFrequency: (score, found) => {
      const weight = Math.log(1 + (articles - found + 0.5) / (found + 0.5));
      return (score / weight) * factor;
    },
  };
}

/** Whether what was found in a place is the word, in any form of the same stem, and not one that begins like it. */
export function isWholeWord({ weight, balanced_score }: PagefindLocation): boolean {
  return balanced_score > (UNIT * weight) ** 2 * EXACTNESS * 0.9;
}

/** What Pagefind counts a plain word as. */
const UNIT = 24;
