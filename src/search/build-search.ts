import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildLexicons, countsName } from './build-lexicons.ts';
import { findVolumeIndex, listEngineFiles } from './build-volume.ts';
import { type BuildVolumesOptions, buildVolumes } from './build-volumes.ts';
import { readTotal } from './count-words.ts';
import { renderVolumesManifest } from './render-volumes-manifest.ts';
import {
  ENGINE_FOLDER,
  LABELS_FILE,
  type LabelNames,
  LEXICON_FOLDER,
  MANIFEST_FILE,
  type Volume,
  type VolumesManifest,
} from './volume.ts';
import { isUnspaced } from './word-forms.ts';

export interface BuildSearchOptions extends BuildVolumesOptions {
  /** All volumes of the archive, as planned. */
  readonly volumes: readonly Volume[];
  /** Which volumes must be built; the others stay as `outDir` has them. @default all of them */
  readonly isStale?: (volume: Volume) => boolean;
  /** The ids of others that must be too, asked for when the stale ones are built. @default none */
  readonly listDamaged?: () => Promise<readonly string[]>;
  /** Names that mean the same. @default none */
  readonly aliases?: VolumesManifest['aliases'];
  /** @default none */
  readonly labels?: LabelNames;
}

export interface SearchReport {
  readonly volumes: number;
  /** The ids of those that were built. */
  readonly built: readonly string[];
  readonly articles: number;
}

/**
 * Builds the search index: `engine/`, a folder for each volume, `lexicon/`, `labels.json` and, last,
 * `volumes.json`. What belongs to no volume of the plan is removed. A volume that cannot be built
 * throws.
 */
export async function buildSearch(options: BuildSearchOptions): Promise<SearchReport> {
  const { volumes, outDir, wordsDir, isStale = () => true } = options;
  const engineDir = join(outDir, ENGINE_FOLDER);
  await Promise.all([engineDir, wordsDir].map((dir) => mkdir(dir, { recursive: true })));
  const shared = [ENGINE_FOLDER, LEXICON_FOLDER, LABELS_FILE, MANIFEST_FILE];
  await removeAllBut([...volumes.map(({ id }) => id), ...shared], outDir);
  const before = new Map<string, string>();
  const built: string[] = [];
  const build = async (stale: readonly Volume[]) => {
    for (const { id } of stale.slice(0, FEW)) {
      const counts = readCounts(id, wordsDir);
      if (counts !== undefined) before.set(id, counts);
    }
    await buildVolumes(stale, options);
    built.push(...stale.map(({ id }) => id));
  };
  await build(volumes.filter((volume) => isStale(volume) || !isBuilt(volume, options)));
  const damaged = (await options.listDamaged?.()) ?? [];
  await build(volumes.filter(({ id }) => damaged.includes(id) && !built.includes(id)));
  await writeSharedFiles(options, before);
  const articles = volumes.reduce((sum, volume) => sum + volume.articles, 0);
  return { volumes: volumes.length, built, articles };
}

/** With more changed volumes than this, words are counted anew altogether. */
const FEW = 4;

function isBuilt({ id }: Volume, { outDir, wordsDir }: BuildSearchOptions): boolean {
  return (
    findVolumeIndex(join(outDir, id)) !== undefined && existsSync(join(wordsDir, countsName(id)))
  );
}

function readCounts(id: string, wordsDir: string): string | undefined {
  const file = join(wordsDir, countsName(id));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** Writes what all volumes share, and removes what none of them needs any more. */
async function writeSharedFiles(
  { volumes, outDir, wordsDir, aliases = [], labels = NO_LABELS }: BuildSearchOptions,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const indexed = volumes.flatMap((volume) => {
    const index = findVolumeIndex(join(outDir, volume.id));
    return index ? [{ volume, index }] : [];
  });
  await removeAllBut(
    listEngineFiles(indexed.map(({ index }) => index)),
    join(outDir, ENGINE_FOLDER),
  );
  const built = indexed.map(({ volume, index: { hash: version, articles } }) => {
    const total = readTotal(readCounts(volume.id, wordsDir) ?? '');
    return { ...volume, articles, version, words: Math.round(total / articles) };
  });
  const lexicons = buildLexicons({
    volumes: built.filter(({ language }) => !isUnspaced(language)),
    wordsDir,
    outDir: join(outDir, LEXICON_FOLDER),
    before,
  });
  await writeIfChanged(join(outDir, LABELS_FILE), `${JSON.stringify(labels)}\n`);
  const manifest = renderVolumesManifest({ volumes: built, lexicons, aliases });
  await writeIfChanged(join(outDir, MANIFEST_FILE), manifest);
}

const NO_LABELS: LabelNames = { sections: [], authors: [], tags: [] };

/** Leaves a file with the same text alone, and with it the file's time. */
async function writeIfChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(file, text);
}

async function removeAllBut(kept: readonly string[], dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => !kept.includes(name));
  await Promise.all(names.map((name) => rm(join(dir, name), { recursive: true })));
}
