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
import { createKeyOf, type KeyOf } from './key-outputs.ts';
import { listOutputs, type Output, toCopy } from './list-outputs.ts';
import { makeOutputs } from './make-outputs.ts';
import type { MadeOutput } from './output-maker.ts';
import { type BuildPlan, planBuild } from './plan-build.ts';
import { publishSite } from './publish-site.ts';
import { isSiteOf, keySite } from './recognize-site.ts';
import { renderNatively } from './render-natively.ts';
import { countWorkers, type PreparedArchive, type RunOptions } from './run.ts';
import { type FileFacts, walkSite } from './walk-site.ts';

/** What a build did to the files of the site. */
export interface SiteWork extends SiteSize {
  /** Files that this build made anew, left as they were, and removed. */
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

interface SiteSize {
  /** HTML files, and all files, of the finished site. */
  readonly pages: number;
  readonly siteFiles: number;
  readonly bytes: number;
}

export interface PublishOptions extends RunOptions {
  /** Folder of the finished site. Absolute. */
  readonly outDir: string;
  /** Build the search volumes. @default true */
  readonly search?: boolean;
}

export const stagingDirOf = ({ cacheDir }: RunOptions) => join(cacheDir, 'staging');

/** Plans, makes, publishes and remembers; or finds that nothing is to be done. */
export async function publishChanges(
  prepared: PreparedArchive,
  options: PublishOptions,
): Promise<SiteWork> {
  const { site, fingerprint } = prepared;
  const { outDir, publicDir, reporter } = options;
  const stagingDir = stagingDirOf(options);
  rmSync(stagingDir, { recursive: true, force: true });
  const templates = await compileTemplates(site.archive, reporter);
  const onDisk = walkSite(outDir);
  const search = options.search !== false;
  const siteKey = keySite({ site, fingerprint, templates, publicDir, search });
  if (isSiteOf(siteKey, site, onDisk)) {
    return { ...measure(onDisk), written: 0, kept: onDisk.size, removed: 0 };
  }
  const { plan, keyOf, renderer } = await planChanges(prepared, { options, templates, onDisk });
  const made: MadeOutput[] = [];
  await makeOutputs(
    plan.stale,
    { site, renderer, serverDir: templates.serverDir, stagingDir, run: options },
    (batch) => made.push(...batch),
  );
  if (made.length + plan.removed.length > 0) {
    publishSite({ stagingDir, outDir, removed: plan.removed }, options.cacheDir);
  }
  remember(site, { plan, made, keyOf, siteKey });
  for (const file of plan.removed) onDisk.delete(file);
  for (const { file, size, mtime } of made) onDisk.set(file, { size, mtime });
  return {
    ...measure(onDisk),
    written: made.length,
    kept: plan.kept,
    removed: plan.removed.length,
  };
}

interface PlanContext {
  readonly options: PublishOptions;
  readonly templates: Templates;
  readonly onDisk: ReadonlyMap<string, FileFacts>;
}

/** Builds the search volumes that are stale, and decides which files are to be made. */
async function planChanges(
  { site, fingerprint }: PreparedArchive,
  { options, templates, onDisk }: PlanContext,
) {
  const renderer = await createPageRenderer(templates);
  const digests = createDigests(site);
  const keyOf = createKeyOf({ templates, renderer, fingerprint, digests });
  const search =
    options.search === false
      ? undefined
      : await buildSearchVolumes(site, { run: options, fingerprint, digests });
  const outputs = listOutputs(site, { templates, publicDir: options.publicDir, search });
  const plan = planBuild({
    outputs: countWorkers(options) === 0 ? await takeNativePages(outputs, options) : outputs,
    records: listOutputRecords(site.store),
    onDisk,
    keyOf,
  });
  return { plan, keyOf, renderer };
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

interface Memory {
  readonly plan: BuildPlan<Output>;
  readonly made: readonly MadeOutput[];
  readonly keyOf: KeyOf;
  readonly siteKey: string;
}

/** Writes down what the published files were made from. */
function remember({ store }: Site, { plan, made, keyOf, siteKey }: Memory): void {
  const outputs = new Map(plan.stale.map((output) => [output.file, output]));
  inTransaction(store, () => {
    for (const { file, reads, size, mtime } of made) {
      const output = outputs.get(file);
      if (output) saveOutputRecord(store, { file, reads, size, mtime, key: keyOf(output, reads) });
    }
    for (const file of plan.forgotten) deleteOutputRecord(store, file);
    saveMeta(store, 'site', siteKey);
  });
}

function measure(files: ReadonlyMap<string, FileFacts>): SiteSize {
  let [pages, bytes] = [0, 0];
  for (const [name, { size }] of files) {
    bytes += size;
    if (name.endsWith('.html')) pages += 1;
  }
  return { pages, siteFiles: files.size, bytes };
}
