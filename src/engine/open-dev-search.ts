import sirv from 'sirv';
import { getCurrentSite } from '../store/current-site.ts';
import { openSnapshot } from '../store/open-store.ts';
import { replaceVolumes } from '../store/volumes.ts';
import { removeSearchScratch } from './build-search-volumes.ts';
import type { SearchServer } from './create-dev-files.ts';
import type { InTurn } from './create-turns.ts';
import { CONTENT_ROOMS, hashSources } from './hash-sources.ts';
import { storeFile } from './open-site.ts';
import type { RunOptions } from './run.ts';
import { beginSearch } from './search-beside.ts';

/**
 * Brings the search index in line with the archive as it is now, and serves it. That takes a while, so it reads a
 * picture of the index, which goes on changing under `inTurn`. Two of these must not run at once.
 */
export async function openDevSearch(run: RunOptions, inTurn: InTurn): Promise<SearchServer> {
  const site = await inTurn(async () => ({
    archive: getCurrentSite().archive,
    store: openSnapshot(storeFile(run)),
  }));
  try {
    using search = beginSearch(site, {
      run,
      fingerprint: hashSources(CONTENT_ROOMS),
      save: (volumes) => inTurn(async () => replaceVolumes(getCurrentSite().store, volumes)),
    });
    return sirv(await search.index, { dev: true });
  } finally {
    site.store.close();
    removeSearchScratch(run);
  }
}
