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

/** Articles and tags as numbers, since a large archive has many: an article's is its place in the order of time. */
interface Tagged {
  /** By place. */
  readonly ids: readonly number[];
  readonly times: readonly number[];
  /** Where an article's tags begin among `tags`; those of the next end them. */
  readonly starts: readonly number[];
  readonly tags: readonly number[];
  /** The places of each tag's articles, in order. */
  readonly carriers: readonly (readonly number[])[];
  /** Places by id. */
  readonly places: ReadonlyMap<number, number>;
}

/** Reads the index of an archive as it is now. */
export function readRelatedIndex(store: Store): RelatedIndex {
  const { ids, times, starts, tags, carriers, places } = readTagged(store);
  return (id) => {
    const place = places.get(id);
    if (place === undefined) return [];
    const candidates = new Map<number, Candidate>();
    const [start = 0, end] = [starts[place], starts[place + 1]];
    for (const tag of tags.slice(start, end).slice(0, RELATED_TAGS))
      gather(carriers[tag] ?? [], place, { candidates, times });
    return rank([...candidates.values()]).map((candidate) => ids[candidate.place] ?? 0);
  };
}

function readTagged(store: Store): Tagged {
  const ids: number[] = [];
  const times: number[] = [];
  const starts: number[] = [];
  const tags: number[] = [];
  const carriers: number[][] = [];
  const places = new Map<number, number>();
  const numbers = new Map<string, number>();
  for (const [id, at, labels] of walkInTime(store)) {
    const place = ids.push(id) - 1;
    times.push(at);
    starts.push(tags.length);
    places.set(id, place);
    for (const label of labels.split('\n')) {
      if (!label.startsWith('tag/')) continue;
      const known = numbers.get(label);
      const tag = known ?? carriers.push([]) - 1;
      if (known === undefined) numbers.set(label, tag);
      tags.push(tag);
      carriers[tag]?.push(place);
    }
  }
  return { ids, times, starts, tags, carriers, places };
}

interface Gathered {
  readonly candidates: Map<number, Candidate>;
  readonly times: readonly number[];
}

/** Adds the nearest carriers of a tag to what is known of an article. */
function gather(carriers: readonly number[], place: number, { candidates, times }: Gathered): void {
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
function search(carriers: readonly number[], place: number): number {
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
