/** files → Article → store: everything before the first page is rendered. */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { countNoun } from '../diagnostics/count-noun.ts';
import { setCurrentSite } from '../store/current-site.ts';
import { listDiagnostics } from '../store/diagnostics.ts';
import { removeStore } from '../store/open-store.ts';
import { syncStore } from '../store/sync.ts';
import { compileBodies } from './compile-bodies.ts';
import { createParallelParse } from './create-parallel-parse.ts';
import { findBrokenMenu } from './find-broken-menu.ts';
import { type OpenedSite, openSite, storeFile } from './open-site.ts';
import type { PreparedArchive, RunOptions } from './run.ts';
import { WrongCall } from './wrong-call.ts';

/**
 * Reads the settings, syncs the index, compiles what is stale, and makes the archive the current site.
 * Problems in the content come back as diagnostics. `touched` are the paths of all files that were written to since
 * the last time, where nothing else is known to have changed; without it the whole folder is compared.
 */
export async function prepareArchive(
  options: RunOptions,
  touched?: readonly string[],
): Promise<PreparedArchive> {
  const { contentDir, cacheDir, reporter } = options;
  const stats = statSync(contentDir, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new WrongCall(
      `There is no folder ${contentDir}. Name the folder of your articles with --content. ${sayHowToBegin(contentDir)}`,
    );
  }
  if (!stats.isDirectory()) {
    throw new WrongCall(
      `${contentDir} is a file. Name the folder of your articles with --content.`,
    );
  }
  if (options.force) removeStore(storeFile(options));
  const opened = openSite(options);
  if (opened.rebuilt) {
    reporter.note(
      `The index in ${cacheDir} was ${opened.rebuilt}; it is built anew from the content.`,
    );
  }
  try {
    return await fillStore(opened, options, touched);
  } catch (error) {
    opened.site.store.close();
    throw error;
  }
}

/** Syncs the index with the content, and compiles what is stale. */
async function fillStore(
  { site, toFingerprint, findPosition, diagnostics }: OpenedSite,
  options: RunOptions,
  touched: readonly string[] | undefined,
): Promise<PreparedArchive> {
  const { reporter } = options;
  const fingerprint = toFingerprint();
  const reading = reporter.begin('Reading');
  const synced = await syncStore(site.store, {
    ...options,
    archive: site.archive,
    fingerprint,
    touched,
    parseFiles: createParallelParse(options, site.archive),
    onProgress: reading.update,
  });
  reading.end(
    `${countNoun(synced.files, 'file')}, ${synced.read.toLocaleString('en')} of them new or changed`,
  );
  if (synced.files === 0)
    reporter.note(
      `There are no articles in ${options.contentDir} yet. ${sayHowToBegin(options.contentDir)}`,
    );
  await compileBodies(site, options, fingerprint);
  setCurrentSite(site);
  const broken = findBrokenMenu(site, { findPosition, publicDir: options.publicDir });
  return {
    site,
    fingerprint,
    files: synced.files,
    diagnostics: [...diagnostics, ...broken, ...listDiagnostics(site.store, options)],
  };
}

/** `"arsip new "Title" --content news" begins an article, …` */
function sayHowToBegin(contentDir: string): string {
  const folder = relative('', contentDir) || '.';
  const named = /^[\w./\\:-]+$/.test(folder) ? folder : `"${folder}"`;
  const isDefault = folder === 'content';
  const content = isDefault ? '' : ` --content ${named}`;
  const into = isDefault ? '' : ` --into ${named}`;
  return `Begin an article with: arsip new "Title"${content}, or bring in what you have with: arsip import SOURCE${into}`;
}
