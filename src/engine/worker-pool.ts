/** Runs batches of work in worker threads: each has one to do and one that waits, and is given more as it goes on. */
import { parentPort, Worker } from 'node:worker_threads';
import { profileThread } from './cpu-profiles.ts';

/** Enough for any batch, in megabytes; V8 would rather grow than clean up. */
export const HEAP = 512;
const YOUNG_HEAP = 96;

export interface PoolOptions<Item, Result> {
  /** The module that each thread runs; it calls `serveBatches`. */
  readonly module: URL;
  /** What each thread is told at its start, as `workerData`. */
  readonly job: unknown;
  /** They are asked for when a thread is about to have them. */
  readonly items: Iterable<Item>;
  /** Items that a thread is given at once. */
  readonly batch: number;
  readonly workers: number;
  /** How large the heap of a thread may grow, in megabytes. @default HEAP */
  readonly heap?: number;
  /** Where each thread leaves a CPU profile. @default none is made */
  readonly profileDir?: string | undefined;
  readonly onResult: (result: Result) => void;
}

/** Does all items, a few threads at a time. Throws what a thread throws. */
export async function runInWorkers<Item, Result>(
  options: PoolOptions<Item, Result>,
): Promise<void> {
  const { module, job, items, batch, workers, heap = HEAP, profileDir, onResult } = options;
  const waiting = items[Symbol.iterator]();
  const started: Worker[] = [];
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(module, {
        workerData: job,
        resourceLimits: { maxOldGenerationSizeMb: heap, maxYoungGenerationSizeMb: YOUNG_HEAP },
        ...profileThread(profileDir, module),
      });
      started.push(worker);
      worker.once('error', reject);
      worker.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`A worker ended with ${code}.`)),
      );
      let isEnding = false;
      const give = () => {
        if (isEnding) return;
        const given = takeFirst(waiting, batch);
        // An empty batch ends the thread.
        isEnding = given.length === 0;
        worker.postMessage(given);
      };
      worker.on('message', (result: Result | undefined) => {
        if (result !== undefined) onResult(result);
        // The second is there when the first is done, however busy this thread is by then.
        else give();
        give();
      });
    });
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } catch (error) {
    await Promise.all(started.map((worker) => worker.terminate()));
    throw error;
  }
}

function takeFirst<Item>(items: Iterator<Item>, most: number): Item[] {
  const taken: Item[] = [];
  while (taken.length < most) {
    const { value, done } = items.next();
    if (done) break;
    taken.push(value);
  }
  return taken;
}

/** The other side: asks for batches and does them until one is empty, then calls `end`. */
export function serveBatches<Item, Result>(
  work: (batch: readonly Item[]) => Promise<Result>,
  end: () => void,
): void {
  const port = parentPort;
  if (port === null) throw new Error('Batches are served in a worker thread.');
  let last = Promise.resolve();
  const serve = async (batch: readonly Item[]) => {
    if (batch.length > 0) {
      port.postMessage(await work(batch));
      return;
    }
    end();
    port.close();
  };
  port.on('message', (batch: readonly Item[]) => {
    last = last.then(() => serve(batch));
  });
  port.postMessage(undefined);
}
