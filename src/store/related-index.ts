/** What articles are related to, by their tags: a page asks for its article's neighbours in each of them. */
import { findFirst } from './find-first.ts';
import { listTags, type Tagged } from './tagged.ts';

/** How many articles of each tag are looked at before and after an article. */
export const RELATED_WINDOW = 5;
/** How many of an article's tags are looked at, in the order of its file. */
export const RELATED_TAGS = 12;

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/** Gives the ids of the articles that share a tag with one and are near it in time, the most like it first. */
export type RelatedIndex = (id: number) => number[];

interface Candidate {
  readonly place: number;
  /** Milliseconds between the two articles. */
  readonly distance: number;
  weight: number;
}

/**
 * What a tag of so many articles says about an article: 8 where it is on two, less by one each time that it is on
 * twice as many. From 256 on it says little, and says it whatever is added.
 */
export function weighTag(count: number): number {
  return Math.max(1, 9 - Math.floor(Math.log2(Math.max(1, count))));
}

export function createRelatedIndex(tagged: Tagged): RelatedIndex {
  const { ids, times, carriers } = tagged;
  const places = new Map(ids.map((id, place) => [id, place]));
  return (id) => {
    const place = places.get(id);
    if (place === undefined) return [];
    const candidates = new Map<number, Candidate>();
    for (const tag of listTags(tagged, place).slice(0, RELATED_TAGS))
      gather(carriers[tag] ?? [], place, { candidates, times });
    return rank([...candidates.values()]).map((candidate) => ids[candidate.place] ?? 0);
  };
}

interface Gathered {
  readonly candidates: Map<number, Candidate>;
  readonly times: readonly number[];
}

/** Adds the nearest carriers of a tag to what is known of an article. */
function gather(carriers: readonly number[], place: number, { candidates, times }: Gathered): void {
  const weight = weighTag(carriers.length);
  const own = findFirst(carriers.length, (at) => (carriers[at] ?? 0) >= place);
  for (const other of carriers.slice(Math.max(0, own - RELATED_WINDOW), own + RELATED_WINDOW + 1)) {
    if (other === place) continue;
    const known = candidates.get(other);
    if (known) known.weight += weight;
    else {
      const distance = Math.abs((times[other] ?? 0) - (times[place] ?? 0));
      candidates.set(other, { place: other, distance, weight });
    }
  }
}

/** The best first: weight counts half at three years, a third at eight. */
function rank(candidates: readonly Candidate[]): Candidate[] {
  const score = ({ weight, distance }: Candidate) => weight / Math.sqrt(1 + distance / YEAR);
  return candidates.toSorted(
    (a, b) => score(b) - score(a) || a.distance - b.distance || a.place - b.place,
  );
}
