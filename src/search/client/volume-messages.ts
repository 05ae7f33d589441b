/** What the page and a search worker say to each other. */
import type { FacetCounts } from './count-facets.ts';
import type { OpenedVolume } from './open-volume.ts';
import type { SearchResult } from './search-result.ts';
import type { Hit, VolumeRequest } from './search-volume.ts';

export interface VolumeCall {
  readonly id: number;
  readonly volume: OpenedVolume;
  /** Address of the search folder, with a slash at its end. */
  readonly folder: string;
  readonly ask:
    | { readonly search: VolumeRequest }
    | { readonly load: string }
    | { readonly countFacets: readonly string[] };
}

export type VolumeAnswer =
  | { readonly id: number; readonly value: readonly Hit[] | SearchResult | FacetCounts }
  | { readonly id: number; readonly problem: string };
