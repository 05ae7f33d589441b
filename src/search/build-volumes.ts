import { join } from 'node:path';
import pLimit from 'p-limit';
import { buildVolume } from './build-volume.ts';
import type { SearchRecord } from './search-record.ts';
import { openSpareFiles } from './spare-files.ts';
import { ENGINE_FOLDER, type Volume } from './volume.ts';

export interface BuildVolumesOptions {
  /** The records of a volume, in the same order every time. */
  readonly records: (volume: Volume) => Iterable<SearchRecord>;
  /** For the documents while they are indexed; the caller's to remove. Absolute. */
  readonly scratchDir: string;
  /** Files of documents that were indexed, kept to be written again. Absolute, on the same disk. */
  readonly spareDir: string;
  /** The index as it is published below the site's base, in `pagefind/`. Absolute. */
  readonly outDir: string;
  /** Kept between builds beside it, and not published: the words of each volume. Absolute. */
  readonly wordsDir: string;
  /**
   * How many volumes Pagefind indexes at once, each with a core and 0.27 MB an article. The documents of one more are
   * written meanwhile. @default 1
   */
  readonly concurrency?: number;
  /** Whether the files of a volume in `outDir` are as they were made, so that it may keep some. @default none are */
  readonly isSound?: (volume: Volume) => boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Builds volumes, several at once; after a failure none is begun. Throws the first. */
export async function buildVolumes(
  volumes: readonly Volume[],
  options: BuildVolumesOptions,
): Promise<void> {
  if (volumes.length === 0) return;
  const { outDir, wordsDir, scratchDir, spareDir, records, concurrency = 1, onProgress } = options;
  const { isSound = () => false } = options;
  const waiting = [...volumes];
  const spare = openSpareFiles(spareDir);
  const inTurn = pLimit(concurrency);
  let done = 0;
  const work = async () => {
    for (let volume = waiting.shift(); volume; volume = waiting.shift()) {
      await buildVolume({
        volume,
        wordsDir,
        records: records(volume),
        scratchDir: join(scratchDir, volume.id),
        spare,
        outDir: join(outDir, volume.id),
        isSound: isSound(volume),
        engineDir: join(outDir, ENGINE_FOLDER),
        inTurn,
      });
      onProgress?.(++done, volumes.length);
    }
  };
  const stop = (problem: unknown) => {
    waiting.length = 0;
    throw problem;
  };
  const ends = await Promise.allSettled(
    Array.from({ length: concurrency + 1 }, () => work().catch(stop)),
  );
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
  spare.keep();
}
