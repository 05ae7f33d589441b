import type { VolumeFacets } from './count-facets.ts';
import { loadLocated } from './load-located.ts';
import type { OpenedVolume, OpenVolume } from './open-volume.ts';
import type { PagefindModule } from './pagefind-module.ts';
import { createRanking } from './ranking.ts';
import { fragmentToResult } from './search-result.ts';
import { type LocatedHit, searchVolume } from './search-volume.ts';

export interface PagefindVolumeOptions {
  readonly volume: OpenedVolume;
  /** Address of the search folder, with a slash at its end. */
  readonly folder: string;
  /** Tells whether a file below an address was asked for in vain since the last call. */
  readonly takeFailure: (address: string) => boolean;
}

/** Opens a volume with Pagefind in the realm that runs this. Resolves when it can be searched. */
export async function openPagefindVolume(
  pagefind: PagefindModule,
  { volume, folder, takeFailure }: PagefindVolumeOptions,
): Promise<OpenVolume> {
  const basePath = `${folder}${volume.id}/`;
  const { articles, words, meanWords, version, language } = volume;
  const { ranking, toFrequency } = createRanking(articles, words / meanWords || 1);
  const instance = pagefind.createInstance({ basePath, metaCacheTag: version, ranking });
  // There is no promise for an open index; a search for nothing waits for one and asks for no more.
  await instance.search('');
  let hits: ReadonlyMap<string, LocatedHit> = new Map();
  let facets: Promise<VolumeFacets> | undefined;
  return {
    search: async (request) => {
      const found = await searchVolume({ instance, language, toFrequency }, request);
      // Pagefind passes over parts of the index that it cannot load, and would find too little.
      if (takeFailure(basePath)) throw new Error(`A part of ${basePath} could not be loaded.`);
      hits = new Map(found.map((hit) => [hit.id, hit]));
      return found.map(({ id, score, missing }) => ({ id, score, missing }));
    },
    load: async (id) => {
      const hit = hits.get(id);
      if (!hit) throw new Error(`${id} was not found by the last search of ${volume.id}.`);
      const { fragment, locations } = await loadLocated(hit.sources);
      return fragmentToResult(fragment, { locations, language });
    },
    countFacets: async (ids) => {
      // Most searches never count, and what reads the index's own files is most of the script.
      facets ??= import('./count-facets.ts').then(({ loadFacets }) =>
        loadFacets(basePath, version),
      );
      facets.catch(() => {
        facets = undefined;
      });
      return (await facets).count(ids);
    },
  };
}
