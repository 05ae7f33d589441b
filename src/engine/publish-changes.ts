/** From an archive that is ready to be shown to its published site. */
import { rmSync } from 'node:fs';
import type { Site } from '../store/current-site.ts';
import { findMeta, saveMeta } from '../store/meta.ts';
import { replaceMonths } from '../store/months.ts';
import { inTransaction } from '../store/open-store.ts';
import { deleteOutputRecord, saveOutputRecord } from '../store/outputs.ts';
import { noteVolumesPublished } from '../store/volumes.ts';
import type { SearchContext } from './build-search-volumes.ts';
import { compileTemplates } from './compile-templates.ts';
import { isAsLeft, type SiteState } from './examine-site.ts';
import { keySite } from './key-site.ts';
import { findCopySources } from './list-outputs.ts';
import { type Changes, type MakeOptions, makeChanges } from './make-changes.ts';
import { pruneImages } from './make-images.ts';
import { addSizes, measureSite, type SiteSize } from './measure-site.ts';
import { publishSite, stagingDirOf } from './publish-site.ts';
import type { PreparedArchive, RunOptions } from './run.ts';
import { beginSearch, isInThread } from './search-beside.ts';
import { findSoundVolumes } from './search-index.ts';
import type { WalkedSite } from './walk-beside.ts';
import { writeChanges } from './write-changes.ts';

/** What a build did to the files of the site. */
export interface SiteWork extends SiteSize {
  /** Files that this build made anew, left as they were, and removed. */
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

/** Plans, makes, publishes and remembers; or finds that nothing is to be done to the site that was walked. */
export async function publishChanges(
  prepared: PreparedArchive,
  walked: WalkedSite,
  options: MakeOptions,
): Promise<SiteWork> {
  const { site, fingerprint } = prepared;
  const { outDir, publicDir, contentDir } = options;
  const stagingDir = stagingDirOf(options);
  rmSync(stagingDir, { recursive: true, force: true });
  const examined = walked.examine(site.store);
  // It is awaited below, unless something else fails first.
  examined.catch(() => {});
  const search = options.search !== false;
  const begin = () => beginSearch(site, toSearch(prepared, examined, options));
  // Where there is news for the index, a thread need not wait until it is known what else is to be done.
  const isSure = isInThread(site, options) && findMeta(site.store, 'site') === undefined;
  using early = search && isSure ? begin() : undefined;
  const templates = await compileTemplates(site.archive, options);
  const sources = findCopySources(site, contentDir);
  const compress = options.compress === true;
  const siteKey = keySite({ fingerprint, templates, publicDir, sources, search, compress });
  if (findMeta(site.store, 'site') === siteKey) {
    const state = await examined;
    if (isAsLeft(state)) {
      writeChanges({ written: [], removed: [] }, options.cacheDir);
      return { ...state.size, written: 0, kept: state.size.siteFiles, removed: 0 };
    }
  }
  using searching = early ?? (search ? begin() : undefined);
  const work = await makeChanges(prepared, {
    options: { ...options, stagingDir },
    templates,
    sources,
    examined,
    searching: searching?.index,
  });
  const { removed, made, keptSizes } = work;
  writeChanges({ written: made.map(({ file }) => file), removed }, options.cacheDir);
  if (made.length + removed.length > 0) {
    publishSite({ stagingDir, outDir, removed }, options.cacheDir);
  }
  remember(site, work, { siteKey, search });
  pruneImages(sources.images, options.cacheDir);
  const size = addSizes([...keptSizes, measureSite(listSizes(work))]);
  const kept = size.siteFiles - made.length;
  return { ...size, written: made.length, kept, removed: removed.length };
}

function toSearch(
  { site, fingerprint }: PreparedArchive,
  examined: Promise<SiteState>,
  run: RunOptions,
): SearchContext {
  const sound = examined.then((state) => new Set(findSoundVolumes(site.store, state).keys()));
  // It is awaited where volumes are looked at, if that is ever done.
  sound.catch(() => {});
  return { run, fingerprint, sound };
}

/** The files of the site as it is now, with their sizes, but for the parts that were kept. */
function* listSizes({ records, made, forgotten }: Changes) {
  const other = new Set(forgotten);
  for (const one of made) {
    other.add(one.file);
    yield [one.file, one] as const;
  }
  for (const [file, record] of records) if (!other.has(file)) yield [file, record] as const;
}

/** Writes down what the published files were made from. */
function remember(
  { store }: Site,
  { made, forgotten, keys, months }: Changes,
  { siteKey, search }: { readonly siteKey: string; readonly search: boolean },
): void {
  inTransaction(store, () => {
    for (const one of made) {
      const key = keys.get(one.file);
      if (key !== undefined) saveOutputRecord(store, { ...one, key, part: one.part ?? '' });
    }
    for (const file of forgotten) deleteOutputRecord(store, file);
    replaceMonths(store, months.values());
    noteVolumesPublished(store, search);
    saveMeta(store, 'site', siteKey);
  });
}
