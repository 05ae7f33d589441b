import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildSearch } from '../search/build-search.ts';
import { planVolumes } from '../search/plan-volumes.ts';
import { toSearchRecord } from '../search/search-record.ts';
import { SEARCH_FOLDER, type Volume } from '../search/volume.ts';
import { walkArticles } from '../store/articles.ts';
import type { Site } from '../store/current-site.ts';
import { countByLanguageAndDay } from '../store/lists.ts';
import type { RunOptions } from './run.ts';

/** Two volumes at once stay well within 2 GB. */
const MOST_AT_ONCE = 2;

/** Builds the search volumes of the archive into the site's folder. */
export async function buildSearchVolumes(
  { archive, store }: Site,
  { cacheDir, siteDir, reporter }: RunOptions & { readonly siteDir: string },
): Promise<void> {
  const volumes = planVolumes(countByLanguageAndDay(store));
  const scratchDir = join(cacheDir, 'search-scratch');
  const step = reporter.begin('Indexing', volumes.length);
  function* records({ language, from, to }: Volume) {
    for (const article of walkArticles(store, { from, to, language })) {
      yield toSearchRecord(article, archive);
    }
  }
  const { articles } = await buildSearch({
    volumes,
    records,
    scratchDir,
    outDir: join(siteDir, SEARCH_FOLDER),
    concurrency: Math.min(MOST_AT_ONCE, availableParallelism()),
    onProgress: step.update,
  });
  rmSync(scratchDir, { recursive: true, force: true });
  step.end(`${articles} articles in ${volumes.length} volumes`);
}
