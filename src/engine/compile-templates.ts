/** Compiles the site's Astro pages, styles and scripts, once for all builds with the same sources. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../model/archive.ts';
import { withAstroJob } from './astro-job.ts';
import { blameCompiling } from './blame-theme.ts';
import { compileServiceWorker } from './compile-service-worker.ts';
import { hashClosures } from './hash-closures.ts';
import { hashSources, PAGE_ROOMS, projectDir } from './hash-sources.ts';
import type { RunOptions } from './run.ts';
import { hashTheme, listThemeFiles } from './theme-files.ts';

/** The compiled site, without a page of content in it. */
export interface Templates {
  /** Holds Astro's prerender entry and its chunks. */
  readonly serverDir: string;
  /** Style sheets and scripts, to be served below the site's base. */
  readonly clientDir: string;
  /** The service worker, but for what a build tells it. */
  readonly serviceWorkerFile: string;
  /** A hash of all that goes into the pages of a route, by the route's component: `src/pages/index.astro`. */
  readonly closures: Readonly<Record<string, string>>;
}

/** In the project, so that what is compiled finds its packages. */
const CACHE = join(projectDir, 'node_modules', '.cache', 'arsip');
const SERVICE_WORKER_FILE = 'service-worker.js';
/** How many compiled versions are kept. */
const KEPT = 6;
/** How long a build may use what it found, in milliseconds. */
const LONGEST_BUILD = 60 * 60 * 1000;

/** Compiles the pages for an archive, or takes what was compiled before from the same sources. */
export async function compileTemplates(
  archive: Archive,
  { themeDir, reporter }: Pick<RunOptions, 'themeDir' | 'reporter'>,
): Promise<Templates> {
  const { base, site = '' } = archive;
  // What is compiled names the store by its place on disk, so a project that moved compiles anew.
  const folder = join(
    CACHE,
    hashSources([...PAGE_ROOMS, 'engine'], projectDir, base, site, hashTheme(themeDir)),
  );
  if (!existsSync(folder)) {
    const step = reporter.begin('Compiling the pages');
    await compileInto(folder, themeDir);
    step.end();
    dropOldest();
  }
  for (const path of readJson<string[]>(folder, 'unused.json'))
    reporter.note(
      `theme/${path} is used by no page. A file there takes the place of one in src/ of the same name.`,
    );
  // The time of last use decides which version goes first.
  utimesSync(folder, new Date(), new Date());
  return {
    serverDir: join(folder, 'server'),
    clientDir: join(folder, 'client'),
    serviceWorkerFile: join(folder, SERVICE_WORKER_FILE),
    closures: readJson(folder, 'closures.json'),
  };
}

function readJson<Value>(folder: string, name: string): Value {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

async function compileInto(folder: string, themeDir: string): Promise<void> {
  const work = `${folder}.${process.pid}`;
  const outDir = join(work, 'client');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  const closures = hashClosures();
  const unused = new Set(listThemeFiles(themeDir));
  const job = {
    onThemeFile: (path: string) => unused.delete(path),
    publicDir: join(work, 'no-public'),
    plugins: [closures.plugin],
    // Astro removes its prerender output once it has rendered; we keep it and let it render nothing.
    wrapPrerenderer: () => ({
      name: 'arsip:compile',
      getStaticPaths: async () => {
        cpSync(closures.serverDir(), join(work, 'server'), { recursive: true });
        return [];
      },
      render: () => Promise.reject(new Error('Nothing is rendered while pages are compiled.')),
    }),
  };
  // Astro places its prerender output by the working directory (core/build/common.js).
  process.chdir(projectDir);
  // Astro takes longer to load than a small build takes, and most builds find the pages compiled.
  const { build } = await import('astro');
  try {
    await withAstroJob(job, () => build({ root: projectDir, outDir, logLevel: 'silent' }));
  } catch (error) {
    throw blameCompiling(error, themeDir);
  }
  writeFileSync(join(work, 'unused.json'), JSON.stringify([...unused]));
  await compileServiceWorker(join(work, SERVICE_WORKER_FILE));
  writeFileSync(join(work, 'closures.json'), JSON.stringify(closures.byComponent()));
  try {
    renameSync(work, folder);
  } catch (error) {
    // Another build of the same sources was quicker.
    if (!existsSync(folder)) throw error;
    rmSync(work, { recursive: true });
  }
}

/** Drops what other sources were compiled into, except what a build that still runs may be using. */
function dropOldest(): void {
  const folders = readdirSync(CACHE).map((name) => join(CACHE, name));
  const byAge = folders
    // Another build may have renamed its folder meanwhile.
    .map((folder) => ({ folder, at: statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  const inUse = Date.now() - LONGEST_BUILD;
  for (const { folder, at } of byAge.slice(KEPT)) {
    if (at < inUse) rmSync(folder, { recursive: true, force: true });
  }
}
