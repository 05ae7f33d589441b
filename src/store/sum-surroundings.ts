import { createRelatedSums } from './sum-related.ts';

/** An article in the order of time. */
interface Placed {
  /** Of what lists show of it: 16 hexadecimal digits. */
  readonly hash: string;
  readonly series: string | null;
  readonly labels: readonly string[];
}

export interface SurroundingSums {
  /** Adds the next article in the order of time. */
  readonly addArticle: (article: Placed) => void;
  /** Gives, once all articles are there, the digest of what stands around one, by its place in the order of time. */
  readonly sum: () => (article: number) => string;
}

/**
 * Sums what an article's page shows of others: those published just before and after it, the parts of its series
 * beside it, and what it is related to.
 *
 * @param counts On how many articles each tag is, by `tag/slug`.
 */
export function createSurroundingSums(counts: ReadonlyMap<string, number>): SurroundingSums {
  const related = createRelatedSums(counts);
  const hashes: string[] = [];
  /** The last part of each series so far, and by articles the hashes of the parts beside them. */
  const lastParts = new Map<string, number>();
  const parts = new Map<number, { earlier: string; later: string }>();

  function addPart(series: string, article: number, hash: string): void {
    const last = lastParts.get(series);
    const before = last === undefined ? undefined : parts.get(last);
    if (before) before.later = hash;
    parts.set(article, { earlier: last === undefined ? '' : (hashes[last] ?? ''), later: '' });
    lastParts.set(series, article);
  }

  return {
    addArticle({ hash, series, labels }) {
      const article = hashes.push(hash) - 1;
      if (series !== null) addPart(series, article, hash);
      related.addArticle(hash, labels);
    },
    sum() {
      const { high, low } = related.sum();
      return (article) => {
        const beside = `${hashes[article - 1] ?? ''} ${hashes[article + 1] ?? ''}`;
        const part = parts.get(article);
        const inSeries = part === undefined ? '' : ` ${part.earlier} ${part.later}`;
        return `${beside} ${high[article]} ${low[article]}${inSeries}`;
      };
    },
  };
}
