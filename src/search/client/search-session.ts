import type { Facets } from './facets.ts';
import type { OpenVolume } from './open-volume.ts';
import type { SearchResult } from './search-result.ts';
import type { Hit } from './search-volume.ts';

/** A search under way: its results are asked for page by page. */
export interface SearchSession {
  /** The next results in the order asked for; fewer than `count` only at the end. */
  readonly next: (count: number) => Promise<readonly SearchResult[]>;
  /** Resolves when enough of the archive has answered for a first page of results. */
  readonly ready: Promise<void>;
  /** Searches what else must be; after it, what `next` gives no longer depends on when it is asked. */
  readonly settle: () => Promise<void>;
  readonly isSettled: () => boolean;
  /** Begins no further volume: nobody waits for the search any more. */
  readonly stop: () => void;
  /** Begins again with the first result, in the order that is known by now. */
  readonly rewind: () => void;
  readonly progress: () => SearchProgress;
  /** Counts of all that is found; it makes those volumes answer that were not needed until then. */
  readonly facets: () => Promise<Facets>;
}

/** What of the archive a search without a network reaches. */
export interface SearchReach {
  /** Years all of whose volumes are searched, and years that would have to be but are not kept. */
  readonly searched: readonly string[];
  readonly left: readonly string[];
}

/** A search as the page knows it. */
export interface RunningSearch extends SearchSession {
  /** Undefined where there is a network. */
  readonly reach: SearchReach | undefined;
  /** Words of the query that the archive does not hold, and what may be meant; only once settled. */
  readonly suggestions: () => Promise<readonly Suggestion[]>;
}

export interface Suggestion {
  /** As it is in the request. */
  readonly word: string;
  /** Words that exist, the likeliest first. */
  readonly instead: readonly [string, ...string[]];
}

export interface SearchProgress {
  /** Articles found in the volumes that were searched: the exact number once `isComplete`. */
  readonly found: number;
  /** Whether every volume was searched that had to be. */
  readonly isComplete: boolean;
  /** How many volumes could not be searched. */
  readonly failed: number;
  /** How many of those found hold all that was asked for. */
  readonly withAll: number;
  readonly hasMore: boolean;
}

/** A volume of a search, with the question put to it. */
export interface AskedVolume {
  readonly language: string;
  readonly search: () => Promise<readonly Hit[]>;
  readonly load: OpenVolume['load'];
  readonly countFacets: OpenVolume['countFacets'];
}
