/** The tags of all published articles in memory: a page asks for its article's neighbours in each of them. */
import type { Store } from './open-store.ts';
import { iterateArrays } from './rows.ts';

/** How many articles of each tag are looked at before and after an article. */
export const RELATED_WINDOW = 5;
/** How many of an article's tags are looked at, in the order of its file. */
export const RELATED_TAGS = 12;

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

/** Gives the ids of the articles that share a tag with one and are near it in time, the most like it first. */
export type RelatedIndex = (id: number) => number[];

/** The places of a tag's articles in the order of time. */
type Carriers = number[];

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

/** Reads the index of an archive as it is now. */
export function readRelatedIndex(store: Store): RelatedIndex {
  const tagsOf = new Map<number, readonly string[]>();
  const ids: number[] = [];
  const times: number[] = [];
  const places = new Map<number, number>();
  const carriersOf = new Map<string, Carriers>();
  for (const [id, at, labels] of walkInTime(store)) {
    const tags = labels.split('\n').filter((label) => label.startsWith('tag/'));
    tagsOf.set(id, tags);
    const place = ids.push(id) - 1;
    times.push(at);
    places.set(id, place);
    for (const tag of tags) {
      const carriers = carriersOf.get(tag);
      if (carriers === undefined) carriersOf.set(tag, [place]);
      else carriers.push(place);
    }
  }
  return (id) => {
    const place = places.get(id);
    if (place === undefined) return [];
    const candidates = new Map<number, Candidate>();
    for (const tag of (tagsOf.get(id) ?? []).slice(0, RELATED_TAGS))
      gather(carriersOf.get(tag) ?? [], place, { candidates, times });
    return rank([...candidates.values()]).map((candidate) => ids[candidate.place] ?? 0);
  };
}

interface Gathered {
  readonly candidates: Map<number, Candidate>;
  readonly times: readonly number[];
}

/** Adds the nearest carriers of a tag to what is known of an article. */
function gather(carriers: Carriers, place: number, { candidates, times }: Gathered): void {
  const weight = weighTag(carriers.length);
  const own = search(carriers, place);
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

/** Where a place stands among the carriers that it is one of. */
function search(carriers: Carriers, place: number): number {
  let [low, high] = [0, carriers.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((carriers[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The best first: weight counts half at three years, a third at eight. */
function rank(candidates: readonly Candidate[]): Candidate[] {
  const score = ({ weight, distance }: Candidate) => weight / Math.sqrt(1 + distance / YEAR);
  return candidates.toSorted(
    (a, b) => score(b) - score(a) || a.distance - b.distance || a.place - b.place,
  );
}

function walkInTime(store: Store): Iterable<[id: number, at: number, labels: string]> {
  return iterateArrays(
    store,
    `SELECT id, at, labels FROM article WHERE state = 'published' ORDER BY at, path`,
  );
}
