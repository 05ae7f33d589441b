/** From an archive that is ready to be shown to its published site. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../store/current-site.ts';
import { createDigests } from '../store/digests.ts';
import { saveMeta } from '../store/meta.ts';
import { inTransaction } from '../store/open-store.ts';
import { deleteOutputRecord, listOutputRecords, saveOutputRecord } from '../store/outputs.ts';
import { createPageRenderer } from './astro-renderer.ts';
import { buildSearchVolumes } from './build-search-volumes.ts';
import { compileTemplates, type Templates } from './compile-templates.ts';
import { isCompressed, listCompressed, makeCompressed } from './compress-outputs.ts';
import { createKeyOf, type KeyOf } from './key-outputs.ts';
import { listFilesOfBuild } from './list-files-of-build.ts';
import {
  type CopySources,
  findCopySources,
  listOutputs,
  listSearchOutputs,
  type Output,
  toCopy,
} from './list-outputs.ts';
import { makeImages, pruneImages } from './make-images.ts';
import { makeOfflineFiles } from './make-offline-files.ts';
import { makeOutputs, WORTH_WORKERS } from './make-outputs.ts';
import { measureSite, type SiteSize } from './measure-site.ts';
import type { MadeOutput } from './output-maker.ts';
import { createPlanner, type PlanRest } from './plan-build.ts';
import { publishSite } from './publish-site.ts';
import { isSiteOf, keySite } from './recognize-site.ts';
import { renderNatively } from './render-natively.ts';
import { countWorkers, type PreparedArchive, type RunOptions } from './run.ts';
import type { FileFacts } from './walk-site.ts';
import { writeChanges } from './write-changes.ts';

/** What a build did to the files of the site. */
export interface SiteWork extends SiteSize {
  /** Files that this build made anew, left as they were, and removed. */
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

export interface PublishOptions extends RunOptions {
  /** Folder of the finished site. Absolute. */
  readonly outDir: string;
  /** Build the search volumes. @default true */
  readonly search?: boolean;
  /** Write a `.gz` and a `.br` beside each text. @default false */
  readonly compress?: boolean;
}

export const stagingDirOf = ({ cacheDir }: RunOptions) => join(cacheDir, 'staging');

/** Plans, makes, publishes and remembers; or finds that nothing is to be done to the site `onDisk`. */
export async function publishChanges(
  prepared: PreparedArchive,
  onDisk: Map<string, FileFacts>,
  options: PublishOptions,
): Promise<SiteWork> {
  const { site, fingerprint } = prepared;
  const { outDir, publicDir, contentDir } = options;
  const stagingDir = stagingDirOf(options);
  rmSync(stagingDir, { recursive: true, force: true });
  const templates = await compileTemplates(site.archive, options);
  const search = options.search !== false;
  const sources = findCopySources(site, contentDir);
  const compress = options.compress === true;
  const siteKey = keySite({ fingerprint, templates, publicDir, sources, search, compress });
  if (isSiteOf(siteKey, site, onDisk)) {
    writeChanges({ written: [], removed: [] }, options.cacheDir);
    return { ...measureSite(onDisk), written: 0, kept: onDisk.size, removed: 0 };
  }
  const work = await makeChanges(prepared, { options, templates, sources, onDisk });
  const { removed, kept, made } = work;
  writeChanges({ written: made.map(({ file }) => file), removed }, options.cacheDir);
  if (made.length + removed.length > 0) {
    publishSite({ stagingDir, outDir, removed }, options.cacheDir);
  }
  remember(site, work, siteKey);
  pruneImages(sources.images, options.cacheDir);
  for (const file of removed) onDisk.delete(file);
  for (const { file, size, mtime } of made) onDisk.set(file, { size, mtime });
  return { ...measureSite(onDisk), written: made.length, kept, removed: removed.length };
}

interface ChangeContext {
  readonly options: PublishOptions;
  readonly templates: Templates;
  readonly sources: CopySources;
  readonly onDisk: ReadonlyMap<string, FileFacts>;
}

/** What was made in the staging folder, and what is left to be done. */
interface Changes extends PlanRest {
  readonly made: readonly MadeOutput[];
  /** The key of each file that was made. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Decides which files are to be made, and makes them. */
async function makeChanges(
  { site, fingerprint }: PreparedArchive,
  { options, templates, sources, onDisk }: ChangeContext,
): Promise<Changes> {
  const renderer = await createPageRenderer(templates);
  const digests = createDigests(site);
  const keyOf = createKeyOf({ templates, renderer, fingerprint, digests });
  const searching =
    options.search === false
      ? undefined
      : buildSearchVolumes(site, { run: options, fingerprint, digests });
  // It is awaited below, unless the pages fail first.
  searching?.catch(() => {});
  const records = listOutputRecords(site.store);
  const planner = createPlanner({ records, onDisk, keyOf });
  const stagingDir = stagingDirOf(options);
  const { serverDir } = templates;
  const made: MadeOutput[] = [];
  const make = (step: string, outputs: readonly Output[]) =>
    makeOutputs(
      outputs,
      { site, renderer, serverDir, stagingDir, records, run: options, step },
      (batch) => made.push(...batch),
    );
  const pages: string[] = [];
  const outputs = notePages(listOutputs(site, { ...options, ...sources, templates }), pages);
  const stale = planner.add(
    countWorkers(options) === 0 ? await takeNativePages(outputs, options) : outputs,
  );
  // Few pages are rendered while Pagefind indexes; many would take more memory than both may have.
  if (stale.length >= WORTH_WORKERS) await searching;
  await makeImages(
    stale.filter((output) => output.kind === 'variant'),
    options,
  );
  await make('Rendering', stale);
  const index = await searching;
  const copies = index === undefined ? [] : planner.add(listSearchOutputs(index));
  await make('Copying', copies);
  const keys = keyMade(made, [...stale, ...copies], keyOf);
  const files = { planner, records, onDisk, keys, pages };
  const offline = await makeOfflineFiles(
    { site, digests, templates, index },
    { ...options, stagingDir },
    files,
  );
  for (const { file, key } of offline) keys.set(file, key);
  const all = [...made, ...offline];
  if (options.compress) {
    const folders = { stagingDir, outDir: options.outDir };
    const built = listFilesOfBuild({ made: all, keys, planner, records, onDisk }, folders);
    const compressed = planner.add(listCompressed(built)).filter(isCompressed);
    for (const output of compressed) keys.set(output.file, keyOf(output, []));
    all.push(...(await makeCompressed(compressed, { stagingDir, run: options })));
  }
  return { ...planner.finish(), made: all, keys };
}

/** Passes outputs on, and notes the files of pages. */
function* notePages(outputs: Iterable<Output>, pages: string[]): Generator<Output> {
  for (const output of outputs) {
    if (output.kind === 'page') pages.push(output.file);
    yield output;
  }
}

/** The keys of files that were made, by file. */
function keyMade(
  made: readonly MadeOutput[],
  stale: readonly Output[],
  keyOf: KeyOf,
): Map<string, string> {
  const outputs = new Map(stale.map((output) => [output.file, output]));
  const keys = new Map<string, string>();
  for (const { file, reads } of made) {
    const output = outputs.get(file);
    if (output) keys.set(file, keyOf(output, reads));
  }
  return keys;
}

/** Renders the pages in Astro's own way; what is left of each is a copy. */
async function takeNativePages(
  outputs: Iterable<Output>,
  { cacheDir, reporter }: PublishOptions,
): Promise<Output[]> {
  const nativeDir = join(cacheDir, 'native');
  await renderNatively(nativeDir, reporter);
  return [...outputs].map((output) =>
    output.kind === 'page' ? toCopy(join(nativeDir, output.file), output.file) : output,
  );
}

/** Writes down what the published files were made from. */
function remember({ store }: Site, { made, forgotten, keys }: Changes, siteKey: string): void {
  inTransaction(store, () => {
    for (const one of made) {
      const key = keys.get(one.file);
      if (key !== undefined) saveOutputRecord(store, { ...one, key });
    }
    for (const file of forgotten) deleteOutputRecord(store, file);
    saveMeta(store, 'site', siteKey);
  });
}
