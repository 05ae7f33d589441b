/** What a volume can be asked; the orchestrator knows no more of Pagefind than this. */
import type { BuiltVolume } from '../volume.ts';
import type { FacetCounts } from './count-facets.ts';
import type { SearchResult } from './search-result.ts';
import type { Hit, VolumeRequest } from './search-volume.ts';

export interface OpenVolume {
  /** All hits, in the order asked for. */
  readonly search: (request: VolumeRequest) => Promise<readonly Hit[]>;
  /** A hit of the volume's last search. */
  readonly load: (id: string) => Promise<SearchResult>;
  /** How articles of the volume spread over months, sections, authors and tags. */
  readonly countFacets: (ids: readonly string[]) => Promise<FacetCounts>;
}

/** A volume with what must be known of the whole archive to weigh its answers. */
export interface OpenedVolume extends BuiltVolume {
  /** How many words an article of the archive has, on average. */
  readonly meanWords: number;
}

/** Gives access to a volume; nothing of it is loaded before it is asked. */
export type OpenVolumeFunction = (volume: OpenedVolume) => OpenVolume;
