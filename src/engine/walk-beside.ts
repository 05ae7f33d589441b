import { once } from 'node:events';
import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Store } from '../store/open-store.ts';
import { examineSite, type SiteState } from './examine-site.ts';
import type { ExamineJob } from './examine-worker.ts';
import { storeFile } from './open-site.ts';
import { countWorkers, type RunOptions } from './run.ts';
import { walkSite } from './walk-site.ts';

/** Bytes of an index whose site is walked in less time than a thread takes to start. */
const SMALL_INDEX = 20_000_000;

/** A published site that is being walked. */
export interface WalkedSite extends Disposable {
  /** Holds it to what an index remembers of it. */
  readonly examine: (store: Store) => Promise<SiteState>;
}

/** Begins to walk a published site; where it is large, in a thread of its own. */
export function walkBeside(outDir: string, run: RunOptions): WalkedSite {
  const index = storeFile(run);
  const size = statSync(index, { throwIfNoEntry: false })?.size ?? 0;
  if (countWorkers(run) === 0 || size < SMALL_INDEX) {
    return {
      examine: async (store) => examineSite(walkSite(outDir), store),
      [Symbol.dispose]: () => {},
    };
  }
  const module = new URL('./examine-worker.ts', import.meta.url);
  const worker = new Worker(module, { workerData: { outDir, index } satisfies ExamineJob });
  const message = once(worker, 'message') as Promise<[SiteState]>;
  // It is awaited when the site is examined, unless the content has errors.
  message.catch(() => {});
  return {
    examine: async () => {
      worker.postMessage('examine');
      const [state] = await message;
      return state;
    },
    [Symbol.dispose]: () => {
      worker.terminate();
    },
  };
}
