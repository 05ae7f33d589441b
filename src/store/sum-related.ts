import { RELATED_TAGS, RELATED_WINDOW, weighTag } from './related-index.ts';

/** The carriers of a tag in order of time, each with the halves of its hash. */
interface Carriers {
  readonly weight: number;
  /** Numbers of articles; -1 for one that is not related by this tag. */
  readonly articles: number[];
  readonly high: number[];
  readonly low: number[];
}

export interface RelatedSums {
  /** Adds an article with its hash (16 hexadecimal digits) and labels; in order of time. */
  readonly addArticle: (hash: string, labels: readonly string[]) => void;
  /** The halves of the sum of what each article may be related to. */
  readonly sum: () => { readonly high: Float64Array; readonly low: Float64Array };
}

/**
 * Sums, for each article, the hashes of those that lie within the window of one of its tags, times the weights of
 * the tags. That is every article that it may be related to, times the weight of all that the two share: what
 * `listRelated` ranks by. The halves are summed apart, so that numbers hold them exactly.
 *
 * @param counts On how many articles each tag is; labels that are not among them are no tags.
 */
export function createRelatedSums(counts: ReadonlyMap<string, number>): RelatedSums {
  const tags = new Map<string, Carriers>();
  for (const [tag, count] of counts)
    tags.set(tag, { weight: weighTag(count), articles: [], high: [], low: [] });
  let articles = 0;
  return {
    addArticle(hash, labels) {
      const article = articles;
      articles += 1;
      const high = Number.parseInt(hash.slice(0, 8), 16);
      const low = Number.parseInt(hash.slice(8), 16);
      let position = 0;
      for (const label of labels) {
        const carriers = tags.get(label);
        if (carriers === undefined) continue;
        carriers.articles.push(position < RELATED_TAGS ? article : -1);
        carriers.high.push(high);
        carriers.low.push(low);
        position += 1;
      }
    },
    sum() {
      const high = new Float64Array(articles);
      const low = new Float64Array(articles);
      for (const carriers of tags.values()) {
        addWindows(carriers, carriers.high, high);
        addWindows(carriers, carriers.low, low);
      }
      return { high, low };
    },
  };
}

/** Adds the sum of each article's window, times the weight, to what is known of the article. */
function addWindows({ weight, articles }: Carriers, halves: number[], sums: Float64Array): void {
  let window = 0;
  for (let index = 0; index < RELATED_WINDOW; index += 1) window += halves[index] ?? 0;
  for (const [index, article] of articles.entries()) {
    window += halves[index + RELATED_WINDOW] ?? 0;
    window -= halves[index - RELATED_WINDOW - 1] ?? 0;
    if (article >= 0) sums[article] = (sums[article] ?? 0) + window * weight;
  }
}
