import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathnameToFile } from '../model/addresses.ts';
import { countsName } from './build-lexicons.ts';
import { createWordCounter } from './count-words.ts';
import { renderSearchDocument } from './render-search-document.ts';
import { replaceVolume } from './replace-volume.ts';
import { dropOldFragments, readAddresses, takeFragments } from './reuse-fragments.ts';
import { runPagefind } from './run-pagefind.ts';
import type { SearchRecord } from './search-record.ts';
import type { SpareFiles } from './spare-files.ts';
import type { Volume } from './volume.ts';
import { loadWordForms } from './word-forms.ts';

export interface BuildVolumeOptions {
  readonly volume: Volume;
  readonly records: Iterable<SearchRecord>;
  /** For the documents; emptied before, and the caller's to remove after. */
  readonly scratchDir: string;
  /** Where documents come from, and go once they are indexed. */
  readonly spare: SpareFiles;
  /** The volume's own folder, on the same disk. Files that are the same as before are left alone. */
  readonly outDir: string;
  /** Whether the files of the volume that lies there are as they were made. */
  readonly isSound: boolean;
  /** The folder of what all volumes share. */
  readonly engineDir: string;
  /** The folder of word counts. */
  readonly wordsDir: string;
  /** Runs what takes much memory, when few others of the kind run. */
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
}

/**
 * Builds one volume, counts its words, and adds to the engine what its language needs. Records without a single word
 * cannot be indexed; a volume of nothing else gets no folder.
 */
export async function buildVolume(options: BuildVolumeOptions): Promise<void> {
  const { volume, scratchDir, spare, outDir, wordsDir, isSound } = options;
  const siteDir = join(scratchDir, 'site');
  const newDir = join(scratchDir, 'index');
  await rm(scratchDir, { recursive: true, force: true });
  const counter = createWordCounter(volume.language, await loadWordForms(volume.language));
  const documents = writeDocuments(options.records, siteDir, spare);
  if (documents.size === 0) return await rm(outDir, { recursive: true, force: true });
  await options.inTurn(async () => {
    const names = isSound ? takeFragments(outDir, newDir) : [];
    const indexing = runPagefind({ siteDir, outDir: newDir });
    // While the command is at work, which seldom keeps two cores busy.
    for (const record of documents.values()) counter.add(record);
    writeFileSync(join(wordsDir, countsName(volume.id)), counter.render());
    const taken = readAddresses(newDir, names);
    await indexing;
    const addresses = new Set(Array.from(documents.values(), ({ pathname }) => pathname));
    const index = getIndex(newDir);
    if (names.length > 0 && !dropOldFragments({ dir: newDir, index, taken, addresses })) {
      await rm(newDir, { recursive: true });
      await runPagefind({ siteDir, outDir: newDir });
    }
  });
  for (const file of documents.keys()) spare.release(file);
  await moveSharedFiles(newDir, options.engineDir);
  replaceVolume(newDir, outDir);
}

/**
 * Writes each record where its page lies, since the command takes its address from there, and gives those written, by
 * their files. Synchronously: for thousands of small files that takes a third of the time.
 */
function writeDocuments(
  records: Iterable<SearchRecord>,
  dir: string,
  spare: SpareFiles,
): Map<string, SearchRecord> {
  const made = new Set<string>();
  const written = new Map<string, SearchRecord>();
  for (const record of records) {
    if (![record.headline, ...record.blocks].some((text) => /[\p{L}\p{N}]/u.test(text))) continue;
    const file = join(dir, pathnameToFile(record.pathname));
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    spare.write(file, renderSearchDocument(record));
    written.set(file, record);
  }
  return written;
}

/** What the command writes of an index itself; the rest is its user interface and its script. */
const VOLUME_FILES = /^(index|fragment|filter|pagefind-entry\.json|.*\.pf_meta)$/;

/** Keeps the index, moves the script and the stemmer to the engine, where others may be at it too, drops the rest. */
async function moveSharedFiles(outDir: string, engineDir: string): Promise<void> {
  const shared = listEngineFiles([getIndex(outDir)]);
  await mkdir(engineDir, { recursive: true });
  await Promise.all(shared.map((name) => rename(join(outDir, name), join(engineDir, name))));
  const names = (await readdir(outDir)).filter((name) => !VOLUME_FILES.test(name));
  await Promise.all(names.map((name) => rm(join(outDir, name), { recursive: true })));
}

/** The names of the files that indexes share; without an index there are none. */
export function listEngineFiles(indexes: readonly VolumeIndex[]): string[] {
  const stemmers = new Set(indexes.map(({ stemmer }) => `wasm.${stemmer}.pagefind`));
  return stemmers.size === 0 ? [] : ['pagefind.js', ...stemmers];
}

function getIndex(dir: string): VolumeIndex {
  const index = findVolumeIndex(dir);
  if (!index) throw new Error(`The pagefind command wrote no index to ${dir}.`);
  return index;
}

/** The index in a folder, as Pagefind describes it. */
export interface VolumeIndex {
  /** Changes with the contents. */
  readonly hash: string;
  /** The stemmer of its language: `id`, or `unknown` where there is none. */
  readonly stemmer: string;
  /** How many articles it holds. */
  readonly articles: number;
}

/** Reads what the command says of the index in a folder; undefined where there is none, or a damaged one. */
export function findVolumeIndex(dir: string): VolumeIndex | undefined {
  const file = join(dir, 'pagefind-entry.json');
  if (!existsSync(file)) return undefined;
  const entry = readEntry(file);
  if (entry?.languages === undefined) return undefined;
  const [language, ...others] = Object.values(entry.languages);
  if (!language || others.length > 0) throw new Error(`${file} must hold exactly one language.`);
  return {
    hash: language.hash,
    stemmer: language.wasm ?? 'unknown',
    articles: language.page_count,
  };
}

function readEntry(file: string): Partial<PagefindEntry> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<PagefindEntry>;
  } catch {
    return undefined;
  }
}

/** `pagefind-entry.json`, as the command writes it. */
interface PagefindEntry {
  readonly languages: Readonly<
    Record<
      string,
      { readonly hash: string; readonly wasm: string | null; readonly page_count: number }
    >
  >;
}
