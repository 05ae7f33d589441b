import { once } from 'node:events';
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { storeFile } from './open-site.ts';
import { countWorkers, type RunOptions } from './run.ts';
import { type FileFacts, walkSite } from './walk-site.ts';
import { unpackFiles, type WalkedFiles } from './walked-files.ts';

/** Bytes of an index whose site is walked in less time than a thread takes to start. */
const SMALL_INDEX = 20_000_000;

/** Begins to walk a published site; where it is large, in a thread of its own. Call the result for its files. */
export function walkBeside(outDir: string, run: RunOptions): () => Promise<Map<string, FileFacts>> {
  const size = statSync(storeFile(run), { throwIfNoEntry: false })?.size ?? 0;
  if (countWorkers(run) === 0 || size < SMALL_INDEX) return async () => walkSite(outDir);
  const worker = new Worker(new URL('./walk-worker.ts', import.meta.url), { workerData: outDir });
  const message = once(worker, 'message') as Promise<[WalkedFiles]>;
  // It is awaited when the result is asked for, unless the content has errors.
  message.catch(() => {});
  return async () => unpackFiles((await message)[0]);
}
