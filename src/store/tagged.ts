/** The tags of all published articles in memory, as numbers, since a large archive has many. */
import { keep, type Store } from './open-store.ts';
import { iterateArrays } from './rows.ts';

/** Articles by their places in the order of time. */
export interface Tagged {
  readonly ids: readonly number[];
  /** Milliseconds since the epoch. */
  readonly times: readonly number[];
  /** Where an article's tags begin among `tags`; they end where those of the next begin. */
  readonly starts: readonly number[];
  readonly tags: readonly number[];
  /** The places of each tag's articles, in order. */
  readonly carriers: readonly (readonly number[])[];
}

export interface TaggedArticle {
  readonly id: number;
  readonly at: number;
  /** Their numbers, in the order of its file. */
  readonly tags: readonly number[];
}

export interface TagGatherer extends Tagged {
  /** The number of a label such as `tag/rain`; undefined where it is no tag. */
  readonly toNumber: (label: string) => number | undefined;
  /** Articles are added in the order of time. */
  readonly add: (article: TaggedArticle) => void;
}

/** Gathers the tags of articles. */
export function createTagged(): TagGatherer {
  const ids: number[] = [];
  const times: number[] = [];
  const starts: number[] = [];
  const tags: number[] = [];
  const carriers: number[][] = [];
  const numbers = new Map<string, number>();
  return {
    ...{ ids, times, starts, tags, carriers },
    toNumber(label) {
      if (!label.startsWith('tag/')) return undefined;
      const known = numbers.get(label);
      if (known !== undefined) return known;
      const number = carriers.push([]) - 1;
      numbers.set(label, number);
      return number;
    },
    add({ id, at, tags: own }) {
      const place = ids.push(id) - 1;
      times.push(at);
      starts.push(tags.length);
      for (const tag of own) {
        tags.push(tag);
        carriers[tag]?.push(place);
      }
    },
  };
}

/** The tags of an article, in the order of its file. */
export function listTags({ starts, tags }: Tagged, place: number): readonly number[] {
  return tags.slice(starts[place], starts[place + 1]);
}

/** The tags of an archive as it is now: read at once, unless somebody has them from another walk. */
export function keepTagged(store: Store, make = () => readTagged(store)): Tagged {
  return keep(store, 'tagged', make);
}

function readTagged(store: Store): Tagged {
  const tagged = createTagged();
  const rows = iterateArrays<[id: number, at: number, labels: string]>(
    store,
    `SELECT id, at, labels FROM article WHERE state = 'published' ORDER BY at, path`,
  );
  for (const [id, at, labels] of rows) {
    const tags = labels.split('\n').flatMap((label) => tagged.toNumber(label) ?? []);
    tagged.add({ id, at, tags });
  }
  return tagged;
}
