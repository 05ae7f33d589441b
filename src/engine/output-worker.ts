/** A worker thread that makes files of the site. */
import { workerData } from 'node:worker_threads';
import { setCurrentSite } from '../store/current-site.ts';
import { createPageRenderer, type PageRenderer } from './astro-renderer.ts';
import type { Output } from './list-outputs.ts';
import { openSite } from './open-site.ts';
import { createOutputMaker, type MadeOutput } from './output-maker.ts';
import type { RunSettings } from './run.ts';
import { serveBatches } from './worker-pool.ts';

export interface OutputJob {
  readonly serverDir: string;
  readonly stagingDir: string;
  readonly settings: RunSettings;
}

const { serverDir, stagingDir, settings } = workerData as OutputJob;
const { site } = openSite(settings);
// One transaction for all that is read: each of its own would lock the index anew.
site.store.db.exec('BEGIN');
setCurrentSite(site);
let renderer: Promise<PageRenderer> | undefined;
const render: PageRenderer['render'] = async (page) => {
  // A thread that only copies does without the templates.
  renderer ??= createPageRenderer({ serverDir });
  return (await renderer).render(page);
};
const make = createOutputMaker({ site, renderer: { render }, stagingDir });

serveBatches<Output, readonly MadeOutput[]>(
  async (outputs) => {
    const made: MadeOutput[] = [];
    for (const output of outputs) made.push(await make(output));
    return made;
  },
  () => site.store.close(),
);
