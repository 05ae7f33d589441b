/** From an archive that is ready to be shown to its published site. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '../store/current-site.ts';
import { findMeta, saveMeta } from '../store/meta.ts';
import { inTransaction } from '../store/open-store.ts';
import { deleteOutputRecord, saveOutputRecord } from '../store/outputs.ts';
import { compileTemplates } from './compile-templates.ts';
import { findCopySources } from './list-outputs.ts';
import { type Changes, type MakeOptions, makeChanges } from './make-changes.ts';
import { pruneImages } from './make-images.ts';
import { measureSite, type SiteSize } from './measure-site.ts';
import { publishSite } from './publish-site.ts';
import { isAsLeft, keySite } from './recognize-site.ts';
import type { PreparedArchive, RunOptions } from './run.ts';
import type { FileFacts } from './walk-site.ts';
import { writeChanges } from './write-changes.ts';

/** What a build did to the files of the site. */
export interface SiteWork extends SiteSize {
  /** Files that this build made anew, left as they were, and removed. */
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

export const stagingDirOf = ({ cacheDir }: RunOptions) => join(cacheDir, 'staging');

/** Plans, makes, publishes and remembers; or finds that nothing is to be done to the site that `walkedSite` gives. */
export async function publishChanges(
  prepared: PreparedArchive,
  walkedSite: () => Promise<Map<string, FileFacts>>,
  options: MakeOptions,
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
  if (findMeta(site.store, 'site') === siteKey) {
    const onDisk = await walkedSite();
    if (isAsLeft(site, onDisk)) {
      writeChanges({ written: [], removed: [] }, options.cacheDir);
      return { ...measureSite(onDisk), written: 0, kept: onDisk.size, removed: 0 };
    }
  }
  const work = await makeChanges(prepared, {
    options: { ...options, stagingDir },
    templates,
    sources,
    walkedSite,
  });
  const { removed, kept, made, onDisk } = work;
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
