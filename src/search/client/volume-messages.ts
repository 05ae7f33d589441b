/** What the page and a search worker say to each other. */
import type { FacetCounts } from './count-facets.ts';
import type { OpenedVolume } from './open-volume.ts';
import type { SearchResult } from './search-result.ts';
import type { Hit, VolumeRequest } from './search-volume.ts';

export type VolumeQuestion =
  | { readonly search: VolumeRequest }
  | { readonly load: string }
  | { readonly countFacets: readonly string[] };

export interface VolumeCall {
  readonly id: number;
  readonly volume: OpenedVolume;
  /** Address of the search folder, with a slash at its end. */
  readonly folder: string;
  readonly ask: VolumeQuestion;
}

export type VolumeValue = readonly Hit[] | SearchResult | FacetCounts;

export type VolumeAnswer =
  | { readonly id: number; readonly value: VolumeValue }
  | { readonly id: number; readonly problem: string };

/** Asks a searcher; rejects where it cannot answer. */
export type Ask = (call: Omit<VolumeCall, 'id'>) => Promise<unknown>;
