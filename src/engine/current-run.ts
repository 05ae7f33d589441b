import { join } from 'node:path';
import { isDamagedStore } from '../store/open-store.ts';
import { projectDir } from './hash-sources.ts';
import { prepareArchive } from './prepare-archive.ts';
import type { PreparedArchive, Reporter, RunOptions } from './run.ts';

let current: RunOptions | undefined;

/** Prepares an archive and makes this the run that Astro's hooks serve. */
export async function beginRun(options: RunOptions): Promise<PreparedArchive> {
  current = options;
  // Astro would tell its makers of every run; nobody has asked the archive's owner.
  process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
  try {
    return await prepareArchive(options);
  } catch (error) {
    if (!isDamagedStore(error) || options.force) throw error;
    options.reporter.note('The index was damaged; it is built anew from the content.');
    return prepareArchive({ ...options, force: true });
  }
}

export function findCurrentRun(): RunOptions | undefined {
  return current;
}

/** What a run has to say when nobody draws its progress. */
const QUIET: Reporter = {
  begin: () => ({ update: () => {}, end: () => {} }),
  note: () => {},
};

/** The run of Astro's own commands (`astro dev`, `astro build`), which know none of our options. */
export function createDefaultRun(drafts: boolean): RunOptions {
  return {
    contentDir: join(projectDir, 'content'),
    publicDir: join(projectDir, 'public'),
    themeDir: join(projectDir, 'theme'),
    cacheDir: join(projectDir, '.arsip'),
    now: Date.now(),
    drafts,
    reporter: QUIET,
  };
}
