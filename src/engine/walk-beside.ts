import { once } from 'node:events';
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { storeFile } from './open-site.ts';
import { countWorkers, type RunOptions } from './run.ts';
import { type FileFacts, walkSite } from './walk-site.ts';

/** Bytes of an index whose site is walked in less time than a thread takes to start. */
const SMALL_INDEX = 20_000_000;

/** Begins to walk a published site; where it is large, in a thread of its own. Call the result for its files. */
export function walkBeside(outDir: string, run: RunOptions): () => Promise<Map<string, FileFacts>> {
  const size = statSync(storeFile(run), { throwIfNoEntry: false })?.size ?? 0;
  if (countWorkers(run) === 0 || size < SMALL_INDEX) return async () => walkSite(outDir);
  const worker = new Worker(new URL('./walk-worker.ts', import.meta.url), { workerData: outDir });
  const message = once(worker, 'message') as Promise<[Walked]>;
  // It is awaited when the result is asked for, unless the content has errors.
  message.catch(() => {});
  return async () => toFiles((await message)[0]);
}

interface Walked {
  readonly names: string;
  readonly facts: Float64Array;
}

function toFiles({ names, facts }: Walked): Map<string, FileFacts> {
  const files = new Map<string, FileFacts>();
  if (facts.length === 0) return files;
  for (const [index, name] of names.split('\0').entries()) {
    files.set(name, { size: facts[index * 2] ?? 0, mtime: facts[index * 2 + 1] ?? 0 });
  }
  return files;
}
