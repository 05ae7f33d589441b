/** The search index, built in a thread of its own where the archive is large, so that pages are planned and rendered beside it. */
import { Worker } from 'node:worker_threads';
import { countArticles } from '../store/count-by-time.ts';
import type { Site } from '../store/current-site.ts';
import { buildSearchVolumes, type SearchContext } from './build-search-volumes.ts';
import { profileThread } from './cpu-profiles.ts';
import { countWorkers, type Reporter, type RunSettings, type Step, toSettings } from './run.ts';
import type { SearchJob, SearchMessage } from './search-worker.ts';

/** Fewer articles than this are indexed before a thread would be ready. */
const WORTH_A_THREAD = 2000;

/** In megabytes, far more than it needs: V8 lets a heap without a limit grow fourfold before it cleans up. */
const HEAP = 2000;

/** Whether the search of an archive is built in a thread of its own. */
export function isInThread(site: Site, run: RunSettings): boolean {
  return countWorkers(run) > 0 && countArticles(site.store) >= WORTH_A_THREAD;
}

/** A search index that is being built. Disposal ends the thread that is at it. */
export interface SearchWork extends Disposable {
  /** As `buildSearchVolumes`. */
  readonly index: Promise<string>;
}

/** Begins to build the search volumes of an archive. */
export function beginSearch(site: Site, context: SearchContext): SearchWork {
  const work = isInThread(site, context.run)
    ? beginThread(context)
    : { index: buildSearchVolumes(site, context), [Symbol.dispose]: () => {} };
  // It is awaited when the pages are planned, unless something else fails first.
  work.index.catch(() => {});
  return work;
}

function beginThread(context: SearchContext): SearchWork {
  const { run, fingerprint, sound = Promise.resolve(new Set<string>()) } = context;
  const module = new URL('./search-worker.ts', import.meta.url);
  const worker = new Worker(module, {
    workerData: { settings: toSettings(run), fingerprint } satisfies SearchJob,
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
    ...profileThread(run.profileDir, module),
  });
  // That the site could not be looked at is told where its state is awaited.
  sound.catch(() => new Set<string>()).then((volumes) => worker.postMessage(volumes));
  return {
    index: receiveIndex(worker, run.reporter),
    [Symbol.dispose]: () => {
      worker.terminate();
    },
  };
}

function receiveIndex(worker: Worker, reporter: Reporter): Promise<string> {
  return new Promise((resolve, reject) => {
    let step: Step | undefined;
    let index: string | undefined;
    worker.on('message', (message: SearchMessage) => {
      if (message.kind === 'begin') step = reporter.begin(message.step, message.total);
      else if (message.kind === 'update') step?.update(message.done);
      else if (message.kind === 'end') step?.end(message.outcome);
      else index = message.dir;
    });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      index ? resolve(index) : reject(new Error(`The search's thread ended with ${code}.`)),
    );
  });
}
