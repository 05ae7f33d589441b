import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseArchive } from '../model/parse-archive.ts';
import type { FindPosition } from '../model/parsed-keys.ts';
import type { Site } from '../store/current-site.ts';
import { openStore } from '../store/open-store.ts';
import { CONTENT_ROOMS, hashSources } from './hash-sources.ts';
import type { RunOptions, RunSettings } from './run.ts';

export const SETTINGS = 'archive.yaml';

export interface OpenedSite {
  readonly site: Site;
  /** Hashes the settings and the code that reads and compiles the content, which threads need not do. */
  readonly toFingerprint: () => string;
  /** Where a setting stands in archive.yaml. */
  readonly findPosition: FindPosition;
  /** Problems of archive.yaml. */
  readonly diagnostics: readonly Diagnostic[];
  /** Why the index that was there was thrown away. */
  readonly rebuilt?: 'damaged' | 'older' | undefined;
}

/** Reads the settings and opens the index, as it is. */
export function openSite(options: RunSettings): OpenedSite {
  const { contentDir, site, base } = options;
  const file = join(contentDir, SETTINGS);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const title =
    basename(contentDir) === 'content' ? basename(dirname(contentDir)) : basename(contentDir);
  const { archive, findPosition, diagnostics } = parseArchive(text, SETTINGS, {
    title,
    site,
    base,
  });
  const { store, rebuilt } = openStore(storeFile(options));
  const toFingerprint = () => hashSources(CONTENT_ROOMS, JSON.stringify([text, title, site, base]));
  return { site: { archive, store }, toFingerprint, findPosition, diagnostics, rebuilt };
}

/** One index for what is published and one for what its owner sees, so that neither undoes the other. */
export function storeFile({ cacheDir, drafts }: Pick<RunOptions, 'cacheDir' | 'drafts'>): string {
  return join(cacheDir, drafts ? 'dev.sqlite' : 'store.sqlite');
}
