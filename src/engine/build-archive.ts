/** A build, from the content folder to a published site. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import type { Site } from '../store/current-site.ts';
import { createDigests } from '../store/digests.ts';
import { countArticles } from '../store/lists.ts';
import { inTransaction, isDamagedStore } from '../store/open-store.ts';
import { deleteOutputRecord, listOutputRecords, saveOutputRecord } from '../store/outputs.ts';
import { createPageRenderer } from './astro-renderer.ts';
import { buildSearchVolumes } from './build-search-volumes.ts';
import { checkOutDir } from './check-out-dir.ts';
import { compileTemplates } from './compile-templates.ts';
import { ContentProblems } from './content-problems.ts';
import { beginRun } from './current-run.ts';
import { DiskFull, isDiskFull } from './disk-full.ts';
import { createKeyOf, type KeyOf } from './key-outputs.ts';
import { listOutputs, type Output, toCopy } from './list-outputs.ts';
import { lockCache } from './lock-cache.ts';
import { makeOutputs } from './make-outputs.ts';
import type { MadeOutput } from './output-maker.ts';
import { type BuildPlan, planBuild } from './plan-build.ts';
import { completePublication, publishSite } from './publish-site.ts';
import { renderNatively } from './render-natively.ts';
import { countWorkers, type PreparedArchive, type RunOptions } from './run.ts';
import { walkSite } from './walk-site.ts';

export interface BuildOptions extends RunOptions {
  /** Folder of the finished site. Absolute. */
  readonly outDir: string;
  /** Publish what is sound although there are errors. @default false */
  readonly keepGoing?: boolean;
  /** Treat warnings as errors. @default false */
  readonly strict?: boolean;
  /** Build the search volumes. @default true */
  readonly search?: boolean;
}

export interface BuildSummary {
  /** Markdown files found, and articles published from them. */
  readonly files: number;
  readonly articles: number;
  /** HTML files, and all files, of the finished site. */
  readonly pages: number;
  readonly siteFiles: number;
  readonly bytes: number;
  /** Files that this build made anew, left as they were, and removed. */
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether all of the content was published. */
  readonly sound: boolean;
}

/**
 * Builds an archive: makes what changed in a staging folder and publishes it; one build at a time works with one
 * `cacheDir`. Throws, with the last good site untouched: ContentProblems where the content has errors and
 * `keepGoing` is off, WrongCall where `outDir` holds anything but a site, DiskFull where there is no room.
 */
export async function buildArchive(options: BuildOptions): Promise<BuildSummary> {
  using _lock = await lockCache(options);
  try {
    return await buildOnce(options);
  } catch (error) {
    if (isDiskFull(error)) {
      rmSync(stagingDirOf(options), { recursive: true, force: true });
      throw new DiskFull(error);
    }
    if (!isDamagedStore(error) || options.force) throw error;
    options.reporter.note('The index was damaged; it is built anew from the content.');
    return buildOnce({ ...options, force: true });
  }
}

const stagingDirOf = ({ cacheDir }: BuildOptions) => join(cacheDir, 'staging');

async function buildOnce(options: BuildOptions): Promise<BuildSummary> {
  const { cacheDir, outDir, reporter } = options;
  if (completePublication(cacheDir, outDir)) {
    reporter.note('Completed the publication that an earlier command began.');
  }
  checkOutDir(outDir, options);
  const prepared = await beginRun(options);
  const { site, diagnostics, files } = prepared;
  const sound = !(options.strict ? diagnostics.length > 0 : diagnostics.some(isError));
  if (!sound && !options.keepGoing) throw new ContentProblems(diagnostics);
  try {
    const made = await publishChanges(prepared, options);
    return { files, articles: countArticles(site.store), ...made, sound, diagnostics };
  } finally {
    site.store.close();
  }
}

/** Plans, makes, publishes and remembers. */
async function publishChanges({ site, fingerprint }: PreparedArchive, options: BuildOptions) {
  const { cacheDir, outDir, publicDir, reporter } = options;
  const stagingDir = stagingDirOf(options);
  rmSync(stagingDir, { recursive: true, force: true });
  const templates = await compileTemplates(site.archive, reporter);
  const renderer = await createPageRenderer(templates);
  const digests = createDigests(site);
  const keyOf = createKeyOf({ templates, renderer, fingerprint, digests });
  const search =
    options.search === false
      ? undefined
      : await buildSearchVolumes(site, { run: options, fingerprint, digests });
  const outputs = listOutputs(site, { templates, publicDir, search });
  const plan = planBuild({
    outputs: countWorkers(options) === 0 ? await takeNativePages(outputs, options) : outputs,
    records: listOutputRecords(site.store),
    onDisk: walkSite(outDir),
    keyOf,
  });
  const made: MadeOutput[] = [];
  await makeOutputs(
    plan.stale,
    { site, renderer, serverDir: templates.serverDir, stagingDir, run: options },
    (batch) => made.push(...batch),
  );
  if (made.length + plan.removed.length > 0) {
    publishSite({ stagingDir, outDir, removed: plan.removed }, cacheDir);
  }
  remember(site, { plan, made, keyOf });
  return {
    ...measure(outDir),
    written: made.length,
    kept: plan.kept,
    removed: plan.removed.length,
  };
}

/** Renders the pages in Astro's own way; what is left of each is a copy. */
async function takeNativePages(
  outputs: Iterable<Output>,
  { cacheDir, reporter }: BuildOptions,
): Promise<Output[]> {
  const nativeDir = join(cacheDir, 'native');
  await renderNatively(nativeDir, reporter);
  return [...outputs].map((output) =>
    output.kind === 'page' ? toCopy(join(nativeDir, output.file), output.file) : output,
  );
}

/** Writes down what the published files were made from. */
function remember(
  { store }: Site,
  { plan, made, keyOf }: { plan: BuildPlan<Output>; made: readonly MadeOutput[]; keyOf: KeyOf },
): void {
  const outputs = new Map(plan.stale.map((output) => [output.file, output]));
  inTransaction(store, () => {
    for (const { file, reads, size, mtime } of made) {
      const output = outputs.get(file);
      if (output) saveOutputRecord(store, { file, reads, size, mtime, key: keyOf(output, reads) });
    }
    for (const file of plan.removed) deleteOutputRecord(store, file);
  });
}

function measure(outDir: string): Pick<BuildSummary, 'pages' | 'siteFiles' | 'bytes'> {
  let [pages, bytes] = [0, 0];
  const files = walkSite(outDir);
  for (const [name, { size }] of files) {
    bytes += size;
    if (name.endsWith('.html')) pages += 1;
  }
  return { pages, siteFiles: files.size, bytes };
}
