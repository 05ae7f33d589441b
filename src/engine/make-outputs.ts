/** Makes the stale files of the site: few of them in place, many in worker threads. */
import { countNoun } from '../diagnostics/count-noun.ts';
import { countArticles } from '../store/count-by-time.ts';
import type { Site } from '../store/current-site.ts';
import type { OutputRecord } from '../store/outputs.ts';
import type { PageRenderer } from './astro-renderer.ts';
import type { Output } from './list-outputs.ts';
import { createOutputMaker, type MadeOutput, type OutputMaker } from './output-maker.ts';
import type { OutputJob } from './output-worker.ts';
import { countWorkers, type RunOptions, toSettings } from './run.ts';
import { HEAP, runInWorkers } from './worker-pool.ts';

export interface MakeOptions {
  readonly site: Site;
  readonly renderer: PageRenderer;
  readonly serverDir: string;
  readonly stagingDir: string;
  /** What is remembered of the files that are kept. */
  readonly records: ReadonlyMap<string, OutputRecord>;
  readonly run: RunOptions;
  /** What the step is called. */
  readonly step: string;
}

/** Fewer files than this are made before a worker would be ready. */
export const WORTH_WORKERS = 500;
/** Files that a worker is given at once. */
const BATCH = 100;
/** Each worker knows the tags of all articles: of a million, that and the rest fits into 1.25 GB. */
const ARTICLES_A_MEGABYTE = 800;

/** Makes files in the staging folder and tells of each batch that is done. */
export async function makeOutputs(
  outputs: readonly Output[],
  options: MakeOptions,
  onMade: (made: readonly MadeOutput[]) => void,
): Promise<void> {
  if (outputs.length === 0) return;
  const step = options.run.reporter.begin(options.step, outputs.length);
  let done = 0;
  const hashes = new Map<string, string>();
  const report = (made: readonly MadeOutput[]) => {
    done += made.length;
    for (const { file, sha256 } of made) if (sha256 !== undefined) hashes.set(file, sha256);
    step.update(done);
    onMade(made);
  };
  const isLast = (output: Output) => output.kind === 'text' && output.isLast === true;
  const findHash = (file: string) => hashes.get(file) ?? options.records.get(file)?.sha256;
  const make = createOutputMaker({ ...options, hashes: findHash });
  await makeAll(
    outputs.filter((output) => !isLast(output)),
    { ...options, make },
    report,
  );
  for (const output of outputs.filter(isLast)) report([await make(output)]);
  step.end(countNoun(outputs.length, 'file'));
}

/** Makes files that ask for no others, in place or in workers. */
async function makeAll(
  outputs: readonly Output[],
  options: MakeOptions & { readonly make: OutputMaker },
  report: (made: readonly MadeOutput[]) => void,
): Promise<void> {
  const { site, serverDir, stagingDir, run, make } = options;
  const workers = countWorkers(run);
  if (workers === 0 || outputs.length < WORTH_WORKERS) {
    for (const output of outputs) report([await make(output)]);
    return;
  }
  const module = new URL('./output-worker.ts', import.meta.url);
  const job: OutputJob = { serverDir, stagingDir, settings: toSettings(run) };
  const heap = Math.max(HEAP, Math.ceil(countArticles(site.store) / ARTICLES_A_MEGABYTE));
  const how = { batch: BATCH, workers, heap, profileDir: run.profileDir };
  await runInWorkers({ module, job, items: sortForWorkers(outputs), ...how, onResult: report });
}

/** Texts first: some hold a whole year, and a thread that met these last would be at work alone. */
function sortForWorkers(outputs: readonly Output[]): Output[] {
  return outputs.toSorted((a, b) => Number(b.kind === 'text') - Number(a.kind === 'text'));
}
