/** A worker thread that makes files of the site: asks for a batch, makes it, reports it, until one is empty. */
import { parentPort, workerData } from 'node:worker_threads';
import { setCurrentSite } from '../store/current-site.ts';
import { createPageRenderer } from './astro-renderer.ts';
import type { Output } from './list-outputs.ts';
import { openSite } from './open-site.ts';
import { createOutputMaker, type MadeOutput } from './output-maker.ts';
import type { RunOptions } from './run.ts';

export interface OutputJob {
  readonly serverDir: string;
  readonly stagingDir: string;
  readonly settings: Omit<RunOptions, 'reporter'>;
}

/** The files of the last batch; none for a worker that is ready for its first. */
export interface OutputReply {
  readonly made: readonly MadeOutput[];
}

const port = parentPort;
if (port === null) throw new Error('This module is a worker.');
const { serverDir, stagingDir, settings } = workerData as OutputJob;
const { site } = openSite(settings);
setCurrentSite(site);
const renderer = await createPageRenderer({ serverDir });
const make = createOutputMaker({ site, renderer, stagingDir });
const reply = (made: readonly MadeOutput[]) => port.postMessage({ made } satisfies OutputReply);

port.on('message', async (batch: readonly Output[]) => {
  if (batch.length === 0) {
    site.store.close();
    port.close();
    return;
  }
  const made: MadeOutput[] = [];
  for (const output of batch) made.push(await make(output));
  reply(made);
});
reply([]);
