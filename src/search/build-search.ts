import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildVolume, findVolumeIndex, listEngineFiles } from './build-volume.ts';
import { renderVolumesManifest } from './render-volumes-manifest.ts';
import type { SearchRecord } from './search-record.ts';
import { ENGINE_FOLDER, MANIFEST_FILE, type Volume } from './volume.ts';

export interface BuildSearchOptions {
  /** All volumes of the archive, as planned. */
  readonly volumes: readonly Volume[];
  /** The records of a volume, in the same order every time. */
  readonly records: (volume: Volume) => Iterable<SearchRecord>;
  /** Which volumes must be built; the others stay as `outDir` has them. @default all of them */
  readonly isStale?: (volume: Volume) => boolean;
  /** For the documents while they are indexed. Absolute. */
  readonly scratchDir: string;
  /** The index as it is published below the site's base, in `pagefind/`. Absolute. */
  readonly outDir: string;
  /** How many volumes are built at once; each takes about 750 MB at 3,000 articles. @default 1 */
  readonly concurrency?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SearchReport {
  readonly volumes: number;
  readonly built: number;
  readonly articles: number;
}

/**
 * Builds the search index: `engine/`, a folder for each volume and, last, `volumes.json`. What
 * belongs to no volume of the plan is removed. A volume that cannot be built throws.
 */
export async function buildSearch(options: BuildSearchOptions): Promise<SearchReport> {
  const { volumes, outDir, isStale = () => true } = options;
  const engineDir = join(outDir, ENGINE_FOLDER);
  await mkdir(engineDir, { recursive: true });
  await removeAllBut([...volumes.map(({ id }) => id), ENGINE_FOLDER, MANIFEST_FILE], outDir);
  const stale = volumes.filter(
    (volume) => isStale(volume) || !findVolumeIndex(join(outDir, volume.id)),
  );
  await buildVolumes(stale, options);
  const indexed = volumes.flatMap((volume) => {
    const index = findVolumeIndex(join(outDir, volume.id));
    return index ? [{ volume, index }] : [];
  });
  await removeAllBut(listEngineFiles(indexed.map(({ index }) => index)), engineDir);
  const built = indexed.map(({ volume, index }) => ({ ...volume, version: index.hash }));
  await writeIfChanged(join(outDir, MANIFEST_FILE), renderVolumesManifest(built));
  const articles = volumes.reduce((sum, volume) => sum + volume.articles, 0);
  return { volumes: volumes.length, built: stale.length, articles };
}

/** Builds volumes, several at once; after a failure none is begun. */
async function buildVolumes(volumes: readonly Volume[], options: BuildSearchOptions) {
  const { outDir, scratchDir, records, concurrency = 1, onProgress } = options;
  const waiting = [...volumes];
  let done = 0;
  const work = async () => {
    for (let volume = waiting.shift(); volume; volume = waiting.shift()) {
      await buildVolume({
        records: records(volume),
        scratchDir: join(scratchDir, volume.id),
        outDir: join(outDir, volume.id),
        engineDir: join(outDir, ENGINE_FOLDER),
      });
      onProgress?.(++done, volumes.length);
    }
  };
  const stop = (problem: unknown) => {
    waiting.length = 0;
    throw problem;
  };
  const ends = await Promise.allSettled(
    Array.from({ length: concurrency }, () => work().catch(stop)),
  );
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}

/** Leaves a file with the same text alone, and with it the file's time. */
async function writeIfChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(file, text);
}

async function removeAllBut(kept: readonly string[], dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => !kept.includes(name));
  await Promise.all(names.map((name) => rm(join(dir, name), { recursive: true })));
}
