import { RELATED_TAGS, RELATED_WINDOW, weighTag } from './related-index.ts';
import { listTags, type Tagged } from './tagged.ts';

/** The halves of a sum for each article, apart, so that numbers hold them exactly. */
export interface RelatedSums {
  readonly high: Float64Array;
  readonly low: Float64Array;
}

/**
 * Sums, for each article, the hashes (16 hexadecimal digits, by place) of those that lie within the window of one of its
 * tags, times the weights of the tags. That is every article that it may be related to, times the weight of all that the
 * two share: what `listRelated` ranks by.
 */
export function sumRelated(tagged: Tagged, hashes: readonly string[]): RelatedSums {
  const ofHashes = createSums(hashes.length);
  for (const [place, hash] of hashes.entries()) {
    ofHashes.high[place] = Number.parseInt(hash.slice(0, 8), 16);
    ofHashes.low[place] = Number.parseInt(hash.slice(8), 16);
  }
  const sums = createSums(hashes.length);
  const unrelated = listUnrelated(tagged);
  for (const [tag, carriers] of tagged.carriers.entries()) {
    const few = unrelated.get(tag);
    addWindows(carriers, ofHashes.high, sums.high, few);
    addWindows(carriers, ofHashes.low, sums.low, few);
  }
  return sums;
}

function createSums(articles: number): RelatedSums {
  return { high: new Float64Array(articles), low: new Float64Array(articles) };
}

/** The places of the articles that are not related by a tag, since they have too many before it; by tag. */
function listUnrelated(tagged: Tagged): Map<number, Set<number>> {
  const unrelated = new Map<number, Set<number>>();
  for (const [place, start] of tagged.starts.entries()) {
    if ((tagged.starts[place + 1] ?? tagged.tags.length) - start <= RELATED_TAGS) continue;
    for (const tag of listTags(tagged, place).slice(RELATED_TAGS)) {
      const known = unrelated.get(tag) ?? new Set();
      unrelated.set(tag, known.add(place));
    }
  }
  return unrelated;
}

/** Adds the sum of each article's window among the carriers of a tag, times its weight, to what is known of the article. */
function addWindows(
  carriers: readonly number[],
  halves: Float64Array,
  sums: Float64Array,
  unrelated: ReadonlySet<number> | undefined,
): void {
  const weight = weighTag(carriers.length);
  const halfOf = (index: number) => halves[carriers[index] ?? -1] ?? 0;
  let window = 0;
  for (let index = 0; index < RELATED_WINDOW; index += 1) window += halfOf(index);
  for (const [index, place] of carriers.entries()) {
    window += halfOf(index + RELATED_WINDOW);
    window -= halfOf(index - RELATED_WINDOW - 1);
    if (!unrelated?.has(place)) sums[place] = (sums[place] ?? 0) + window * weight;
  }
}
