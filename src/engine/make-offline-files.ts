/** The files of a site for readers without a network: packs, their list, and the service worker. Made when all others are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathnameToFile, SERVICE_WORKER } from '../model/addresses.ts';
import { PACKS_INDEX, renderPacksIndex } from '../offline/packs-index.ts';
import { planPacks } from '../offline/plan-packs.ts';
import { renderServiceWorker } from '../offline/render-service-worker.ts';
import { listPathnames } from '../store/articles.ts';
import { countByYear } from '../store/count-by-time.ts';
import type { Site } from '../store/current-site.ts';
import type { SiteDigests } from '../store/digests.ts';
import { hashText } from '../store/hash-text.ts';
import type { MonthRecord } from '../store/months.ts';
import type { OutputRecord } from '../store/outputs.ts';
import type { Templates } from './compile-templates.ts';
import type { SiteState } from './examine-site.ts';
import { IMAGES } from './find-image.ts';
import { hashSources } from './hash-sources.ts';
import { isKeyOfCopy } from './key-outputs.ts';
import { findKey } from './list-files-of-build.ts';
import type { Output } from './list-outputs.ts';
import { listPackSources } from './list-pack-sources.ts';
import { listShell, SHELL_PAGES } from './list-shell.ts';
import { makePacks } from './make-packs.ts';
import type { MadeOutput } from './output-maker.ts';
import type { Planner } from './plan-build.ts';
import type { RunOptions } from './run.ts';
import { listVolumeFiles, type SearchIndex } from './search-index.ts';
import { writeStaged } from './write-staged.ts';

export interface OfflineSources extends SiteDigests {
  readonly site: Site;
  readonly templates: Templates;
  readonly index: SearchIndex;
}

export interface OfflineRun extends RunOptions {
  readonly outDir: string;
  readonly stagingDir: string;
}

/** All other files of the site. */
export interface PlannedFiles {
  readonly planner: Planner<Output>;
  /** What is remembered of the published site, and how it differs from that. */
  readonly records: ReadonlyMap<string, OutputRecord>;
  readonly state: SiteState;
  /** The keys of those that were made anew, in the staging folder. */
  readonly keys: ReadonlyMap<string, string>;
  /** The pages among them that are no article's. */
  readonly pages: readonly string[];
  /** The pages of articles, by month. */
  readonly months: ReadonlyMap<string, MonthRecord>;
}

/** A file that was made, with its key. */
type KeyedOutput = MadeOutput & { readonly key: string };

/** Adds the files to the plan, and makes those that are stale. */
export async function makeOfflineFiles(
  sources: OfflineSources,
  run: OfflineRun,
  files: PlannedFiles,
): Promise<KeyedOutput[]> {
  const { archive } = sources.site;
  if (!archive.offline.publish) return [];
  const packs = archive.offline.years ? await makePackFiles(sources, run, files) : [];
  const worker = renderWorker(sources, run, files);
  return [...packs, ...makeText(pathnameToFile(SERVICE_WORKER), worker, { run, files })];
}

async function makePackFiles(
  { site, months, index }: OfflineSources,
  run: OfflineRun,
  files: PlannedFiles,
): Promise<KeyedOutput[]> {
  const { planner, keys } = files;
  const { stagingDir, outDir } = run;
  const pages = files.pages.filter((file) => !SHELL_PAGES.has(file) && file !== '404.html');
  const plan = planPacks(listPackSources({ site, months, pages, index, has: planner.has }));
  const work = await makePacks(plan.packs, {
    ...files,
    keyOf: (file) => {
      const key = findKey(file, files);
      // The name of an image is made from its bytes; the key of a copy has its time, which says nothing.
      return file.startsWith(IMAGES) && isKeyOfCopy(key) ? '' : key;
    },
    placeOf: (file) => join(keys.has(file) ? stagingDir : outDir, file),
    listMonth: (month) => listPathnames(site.store, month).map(pathnameToFile),
    listVolume: (id) => listVolumeFiles(index, outDir, id),
    code: hashSources(['offline']),
    run,
    stagingDir,
  });
  planner.add(work.packs.map(({ file, key }) => ({ kind: 'derived', file, key })));
  const made = work.made.map(({ file, size, mtime, key }) => ({
    ...{ file, size, mtime, key },
    reads: '',
  }));
  const text = renderPacksIndex({ packs: work.packs.map(({ pack }) => pack), groups: plan.groups });
  return [...made, ...makeText(PACKS_INDEX, text, { run, files })];
}

function renderWorker(
  { site, digests, templates }: OfflineSources,
  { stagingDir, outDir }: OfflineRun,
  { planner }: PlannedFiles,
): string {
  const { archive, store } = site;
  const { clientDir, serviceWorkerFile } = templates;
  const years = countByYear(store).map(({ span }) => digests(`year-texts:${span}`));
  const shell = listShell({ archive, clientDir, stagingDir, outDir, has: planner.has });
  const edition = hashText(JSON.stringify(shell), ...years);
  const code = readFileSync(serviceWorkerFile, 'utf8');
  return renderServiceWorker(code, { base: archive.base, shell, edition });
}

/** Adds a text to the plan, and makes it where it is stale. What lies in `public/` takes its place. */
function makeText(
  file: string,
  text: string,
  { run, files }: { readonly run: OfflineRun; readonly files: PlannedFiles },
): KeyedOutput[] {
  const key = hashText(text);
  const [stale] = files.planner.add([{ kind: 'derived', file, key }]);
  if (stale === undefined) return [];
  return [{ file, key, reads: '', ...writeStaged(run.stagingDir, file, text) }];
}
