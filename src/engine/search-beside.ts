/** The search index, built in a thread of its own where the archive is large, so that pages are planned and rendered beside it. */
import { Worker } from 'node:worker_threads';
import type { Site } from '../store/current-site.ts';
import { countArticles } from '../store/lists.ts';
import { buildSearchVolumes, type SearchContext } from './build-search-volumes.ts';
import { profileThread } from './cpu-profiles.ts';
import { countWorkers, type RunSettings, type Step, toSettings } from './run.ts';
import type { SearchJob, SearchMessage } from './search-worker.ts';

/** Fewer articles than this are indexed before a thread would be ready. */
const WORTH_A_THREAD = 2000;

/** Whether the search of an archive is built in a thread of its own. */
export function isInThread(site: Site, run: RunSettings): boolean {
  return countWorkers(run) > 0 && countArticles(site.store) >= WORTH_A_THREAD;
}

/** As `buildSearchVolumes`. */
export async function buildSearchBeside(site: Site, context: SearchContext): Promise<string> {
  const { run, fingerprint, sound = Promise.resolve(new Set<string>()) } = context;
  if (!isInThread(site, run)) return buildSearchVolumes(site, context);
  const module = new URL('./search-worker.ts', import.meta.url);
  const worker = new Worker(module, {
    workerData: { settings: toSettings(run), fingerprint } satisfies SearchJob,
    ...profileThread(run.profileDir, module),
  });
  // That the site could not be looked at is told where its state is awaited.
  sound.catch(() => new Set<string>()).then((volumes) => worker.postMessage(volumes));
  return new Promise((resolve, reject) => {
    let step: Step | undefined;
    let index: string | undefined;
    worker.on('message', (message: SearchMessage) => {
      if (message.kind === 'begin') step = run.reporter.begin(message.step, message.total);
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
