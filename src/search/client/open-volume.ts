/** What a volume can be asked; the orchestrator knows no more of Pagefind than this. */
import type { BuiltVolume } from '../volume.ts';
import type { SearchResult } from './search-result.ts';
import type { Hit, VolumeRequest } from './search-volume.ts';

export interface OpenVolume {
  /** All hits, in the order asked for. */
  readonly search: (request: VolumeRequest) => Promise<readonly Hit[]>;
  /** A hit of the volume's last search. */
  readonly load: (id: string) => Promise<SearchResult>;
}

/** Gives access to a volume; nothing of it is loaded before it is asked. */
export type OpenVolumeFunction = (volume: BuiltVolume) => OpenVolume;
