/** Makes the stale files of the site: few of them in place, many in worker threads. */
import { Worker } from 'node:worker_threads';
import type { Site } from '../store/current-site.ts';
import type { PageRenderer } from './astro-renderer.ts';
import type { Output } from './list-outputs.ts';
import { createOutputMaker, type MadeOutput } from './output-maker.ts';
import type { OutputJob, OutputReply } from './output-worker.ts';
import type { RunOptions } from './run.ts';

export interface MakeOptions {
  readonly site: Site;
  readonly renderer: PageRenderer;
  readonly serverDir: string;
  readonly stagingDir: string;
  readonly run: RunOptions;
  /** How many threads; none for all in place. */
  readonly workers: number;
}

/** Fewer files than this are made before a worker would be ready. */
const WORTH_WORKERS = 500;
/** Files that a worker is given at once. */
const BATCH = 100;

/** Makes files in the staging folder and tells of each batch that is done. */
export async function makeOutputs(
  outputs: readonly Output[],
  options: MakeOptions,
  onMade: (made: readonly MadeOutput[]) => void,
): Promise<void> {
  if (outputs.length === 0) return;
  const step = options.run.reporter.begin('Rendering', outputs.length);
  let done = 0;
  const report = (made: readonly MadeOutput[]) => {
    done += made.length;
    step.update(done);
    onMade(made);
  };
  const isSmall = options.workers === 0 || outputs.length < WORTH_WORKERS;
  await (isSmall ? makeInPlace(outputs, options, report) : makeInWorkers(outputs, options, report));
  step.end(`${outputs.length} files`);
}

async function makeInPlace(
  outputs: readonly Output[],
  options: MakeOptions,
  report: (made: readonly MadeOutput[]) => void,
): Promise<void> {
  const make = createOutputMaker(options);
  for (const output of outputs) report([await make(output)]);
}

async function makeInWorkers(
  outputs: readonly Output[],
  { serverDir, stagingDir, run, workers }: MakeOptions,
  report: (made: readonly MadeOutput[]) => void,
): Promise<void> {
  const { reporter: _, ...settings } = run;
  const job: OutputJob = { serverDir, stagingDir, settings };
  let next = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./output-worker.ts', import.meta.url), {
        workerData: job,
      });
      worker.once('error', reject);
      worker.once('exit', (code) =>
        code === 0 ? resolve() : reject(new Error(`A worker ended with ${code}.`)),
      );
      worker.on('message', (reply: OutputReply) => {
        report(reply.made);
        const batch = outputs.slice(next, next + BATCH);
        next += batch.length;
        // An empty batch ends the worker.
        worker.postMessage(batch);
      });
    });
  await Promise.all(Array.from({ length: workers }, work));
}
