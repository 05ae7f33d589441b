import { parseSpread } from '../../src/search/spread.ts';

export interface PickedWords {
  /** In one article. */
  readonly rare: string;
  /** In about two of a hundred. */
  readonly middling: string;
  /** The most frequent of all. */
  readonly common: string;
}

/** Picks words that are their own stems from a lexicon as the build keeps it. */
export function pickWords(lexicon: string, articles: number): PickedWords {
  const words = new Set([...lexicon.matchAll(/^([a-z]{4,})\t:/gm)].map(([, word = '']) => word));
  const counts = [...lexicon.matchAll(/^([a-z]{4,})\t=(.+)$/gm)]
    .filter(([, stem = '']) => words.has(stem))
    .map(([, stem = '', spread = '']) => ({
      stem,
      count: [...parseSpread(spread).values()].reduce((sum, count) => sum + count, 0),
    }));
  const pick = (wanted: number) => {
    const distance = ({ count }: { readonly count: number }) => Math.abs(count - wanted);
    const near = counts.toSorted((a, b) => distance(a) - distance(b));
    const [first] = near;
    const same = near.filter(({ count }) => count === first?.count);
    return same[same.length >> 1]?.stem ?? '';
  };
  return { rare: pick(1), middling: pick(articles / 50), common: pick(articles) };
}
