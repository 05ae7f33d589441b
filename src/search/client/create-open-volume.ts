import type { FacetCounts } from './count-facets.ts';
import type { OpenVolumeFunction } from './open-volume.ts';
import type { SearchResult } from './search-result.ts';
import type { Hit } from './search-volume.ts';
import { startSearcher } from './start-searcher.ts';
import type { Ask, VolumeQuestion } from './volume-messages.ts';

/** Opens volumes through searchers, one a language, each started when a volume of it is first asked. */
export function createOpenVolume(folder: string): OpenVolumeFunction {
  const searchers = new Map<string, Ask>();
  return (volume) => {
    const ask = (question: VolumeQuestion) => {
      const searcher = searchers.get(volume.language) ?? startSearcher();
      searchers.set(volume.language, searcher);
      return searcher({ volume, folder, ask: question });
    };
    return {
      search: async (request) => (await ask({ search: request })) as readonly Hit[],
      load: async (id) => (await ask({ load: id })) as SearchResult,
      countFacets: async (ids) => (await ask({ countFacets: ids })) as FacetCounts,
    };
  };
}
