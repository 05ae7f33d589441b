/** files → Article → store: everything before the first page is rendered. */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import { parseArchive } from '../model/parse-archive.ts';
import { setCurrentSite } from '../store/current-site.ts';
import { listDiagnostics } from '../store/diagnostics.ts';
import { openStore } from '../store/open-store.ts';
import { syncStore } from '../store/sync.ts';
import { compileBodies } from './compile-bodies.ts';
import { createFingerprint } from './fingerprint.ts';
import type { PreparedArchive, RunOptions } from './run.ts';
import { WrongCall } from './wrong-call.ts';

const SETTINGS = 'archive.yaml';

/**
 * Reads the settings, syncs the index, compiles what is stale, and makes the archive the current site.
 * Problems in the content come back as diagnostics.
 */
export async function prepareArchive(options: RunOptions): Promise<PreparedArchive> {
  const { contentDir, cacheDir, reporter } = options;
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongCall(
      `There is no folder ${contentDir}. Name the folder of your articles with --content.`,
    );
  }
  const settings = readSettings(options);
  if (options.force) rmSync(storeFile(options), { force: true });
  const { store, rebuilt } = openStore(storeFile(options));
  if (rebuilt)
    reporter.note(`The index in ${cacheDir} was ${rebuilt}; it is built anew from the content.`);
  const fingerprint = createFingerprint(
    JSON.stringify([settings.text, options.site, options.base]),
  );
  const reading = reporter.begin('Reading');
  const { files, read } = syncStore(store, {
    ...options,
    archive: settings.archive,
    fingerprint,
    onProgress: reading.update,
  });
  reading.end(`${files} files, ${read} of them new or changed`);
  const site = { archive: settings.archive, store };
  await compileBodies(site, { ...options, key: fingerprint });
  setCurrentSite(site);
  return { site, files, diagnostics: [...settings.diagnostics, ...listDiagnostics(store)] };
}

/** One index for what is published and one for what its owner sees, so that neither undoes the other. */
function storeFile({ cacheDir, drafts }: RunOptions): string {
  return join(cacheDir, drafts ? 'dev.sqlite' : 'store.sqlite');
}

interface Settings {
  readonly text: string | undefined;
  readonly archive: Archive;
  readonly diagnostics: readonly Diagnostic[];
}

function readSettings({ contentDir, site, base }: RunOptions): Settings {
  const file = join(contentDir, SETTINGS);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const { archive, diagnostics } = parseArchive(text, SETTINGS, {
    title:
      basename(contentDir) === 'content' ? basename(dirname(contentDir)) : basename(contentDir),
    site,
    base,
  });
  return { text, archive, diagnostics };
}
