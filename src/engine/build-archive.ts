/** A build, from the content folder to a published site. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { countArticles } from '../store/lists.ts';
import { checkOutDir } from './check-out-dir.ts';
import { ContentProblems } from './content-problems.ts';
import { beginRun } from './current-run.ts';
import { projectDir } from './fingerprint.ts';
import { finishSite } from './finish-site.ts';
import { measureFolder } from './measure-folder.ts';
import { completePublication, publishSite } from './publish-site.ts';
import type { RunOptions } from './run.ts';

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
  /** What the finished site holds. */
  readonly pages: number;
  readonly siteFiles: number;
  readonly bytes: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether all of the content was published. */
  readonly sound: boolean;
}

/**
 * Builds the site in a staging folder and publishes it as a whole.
 * Throws ContentProblems, with the last good site untouched, where the content has errors and `keepGoing` is off,
 * and WrongCall where `outDir` holds anything but a site.
 */
export async function buildArchive(options: BuildOptions): Promise<BuildSummary> {
  const { cacheDir, outDir, reporter } = options;
  if (completePublication(cacheDir))
    reporter.note('Completed the publication that an earlier command began.');
  checkOutDir(outDir, options);
  const { site, diagnostics, files } = await beginRun(options);
  const holding = options.strict ? diagnostics : diagnostics.filter(isError);
  if (holding.length > 0 && !options.keepGoing) throw new ContentProblems(diagnostics);

  const stagingDir = join(cacheDir, 'staging');
  rmSync(stagingDir, { recursive: true, force: true });
  await renderPages(stagingDir);
  await finishSite(site, { ...options, siteDir: stagingDir });
  const measured = measureFolder(stagingDir);
  publishSite(stagingDir, outDir, cacheDir);
  const articles = countArticles(site.store);
  site.store.close();
  return { files, articles, ...measured, sound: holding.length === 0, diagnostics };
}

/**
 * Astro puts the compiled pages below the working directory (core/build/common.js), where they must find
 * our dependencies; a folder of its own keeps builds that run at the same time apart.
 */
async function renderPages(outDir: string): Promise<void> {
  const scratchDir = join(projectDir, '.astro');
  mkdirSync(scratchDir, { recursive: true });
  const workDir = mkdtempSync(join(scratchDir, 'build-'));
  process.chdir(workDir);
  try {
    await build({ root: projectDir, outDir, logLevel: 'error' });
  } finally {
    process.chdir(projectDir);
    rmSync(workDir, { recursive: true, force: true });
  }
}
