import type { Facets } from './facets.ts';
import type { OpenVolume } from './open-volume.ts';
import type { SearchResult } from './search-result.ts';
import type { Hit } from './search-volume.ts';

/** A search under way: its results are asked for page by page. */
export interface SearchSession {
  /** The next results in the order asked for; fewer than `count` only at the end. */
  readonly next: (count: number) => Promise<readonly SearchResult[]>;
  /** Resolves when what `next` gives no longer depends on when it is asked. */
  readonly settled: Promise<void>;
  /** Begins again with the first result, in the order that is known by now. */
  readonly rewind: () => void;
  readonly progress: () => SearchProgress;
}

/** A search as the page knows it. */
export interface Search extends SearchSession {
  /**
   * Counts of all that is found, once every volume has answered. In an order of time it makes the
   * volumes answer that the results did not need, so ask when the reader wants to see it.
   */
  readonly facets: () => Promise<Facets>;
  /** Other spellings to try, the likeliest first; none unless the search found nothing. */
  readonly suggestions: () => Promise<readonly string[]>;
}

export interface SearchProgress {
  /** Articles found in the volumes that were searched: the exact number once `isComplete`. */
  readonly found: number;
  /** Whether every volume was searched that had to be. */
  readonly isComplete: boolean;
  /** How many volumes could not be searched. */
  readonly failed: number;
  readonly hasMore: boolean;
}

/** A volume of a search, with the question put to it. */
export interface AskedVolume {
  readonly language: string;
  readonly search: () => Promise<readonly Hit[]>;
  readonly load: OpenVolume['load'];
}
