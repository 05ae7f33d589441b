/** A build: alone with its cache, after what an earlier one left undone, and once more where the index was damaged. */
import { rmSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { isDamagedStore } from '../store/open-store.ts';
import { checkOutDir } from './check-out-dir.ts';
import { DiskFull, isDiskFull } from './disk-full.ts';
import { lockCache } from './lock-cache.ts';
import type { MakeOptions } from './make-changes.ts';
import type { SiteWork } from './publish-changes.ts';
import { completePublication, stagingDirOf } from './publish-site.ts';
import { walkBeside } from './walk-beside.ts';

export interface BuildOptions extends MakeOptions {
  /** Publish what is sound although there are errors. @default false */
  readonly keepGoing?: boolean;
  /** Treat warnings as errors. @default false */
  readonly strict?: boolean;
}

export interface BuildSummary extends SiteWork {
  /** Markdown files found, and articles published from them. */
  readonly files: number;
  readonly articles: number;
  /** Former addresses that lead to articles. */
  readonly redirects: number;
  /** Where the site will be; undefined where nobody has said. */
  readonly site: string | undefined;
  /** Its sub-path, with a slash at both ends. */
  readonly base: string;
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

async function buildOnce(options: BuildOptions): Promise<BuildSummary> {
  const { cacheDir, outDir, reporter } = options;
  if (completePublication(cacheDir, outDir)) {
    reporter.note('Completed the publication that an earlier command began.');
  }
  checkOutDir(outDir, options);
  using walked = walkBeside(outDir, options);
  // Loaded while the site is walked: it brings half of our libraries.
  const { buildSite } = await import('./build-site.ts');
  return await buildSite(walked, options);
}
