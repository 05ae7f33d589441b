/** Texts compared by runs of four words, in the manner of the article-extraction benchmark. */

export type Shingles = ReadonlyMap<string, number>;

const SIZE = 4;

/** Counts the runs of four words in a text; a shorter text is one run. */
export function countShingles(text: string): Shingles {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  const last = Math.max(1, words.length - SIZE + 1);
  for (let start = 0; start < last && words.length > 0; start += 1) {
    const shingle = words.slice(start, start + SIZE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export interface ShingleScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How much of what was found is right, and how much of what is right was found. */
export function scoreShingles(found: Shingles, expected: Shingles): ShingleScore {
  let shared = 0;
  for (const [shingle, count] of found) shared += Math.min(count, expected.get(shingle) ?? 0);
  const sum = (shingles: Shingles) => [...shingles.values()].reduce((a, b) => a + b, 0);
  const [total, wanted] = [sum(found), sum(expected)];
  const precision = total === 0 ? Number(wanted === 0) : shared / total;
  const recall = wanted === 0 ? Number(total === 0) : shared / wanted;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}
