import { join } from 'node:path';
import type { BuildSearchOptions } from './build-search.ts';
import { buildVolume } from './build-volume.ts';
import { ENGINE_FOLDER, type Volume } from './volume.ts';

export type BuildVolumesOptions = Pick<
  BuildSearchOptions,
  'outDir' | 'wordsDir' | 'scratchDir' | 'records' | 'concurrency' | 'onProgress'
>;

/** Builds volumes, several at once; after a failure none is begun. Throws the first. */
export async function buildVolumes(
  volumes: readonly Volume[],
  options: BuildVolumesOptions,
): Promise<void> {
  const { outDir, wordsDir, scratchDir, records, concurrency = 1, onProgress } = options;
  const waiting = [...volumes];
  let last = Promise.resolve();
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(work);
    return last;
  };
  let done = 0;
  const work = async () => {
    for (let volume = waiting.shift(); volume; volume = waiting.shift()) {
      await buildVolume({
        volume,
        wordsDir,
        records: records(volume),
        scratchDir: join(scratchDir, volume.id),
        outDir: join(outDir, volume.id),
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
    Array.from({ length: concurrency }, () => work().catch(stop)),
  );
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
}
