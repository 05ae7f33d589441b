/** A finished site → its portable edition, in a folder of its own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countNoun } from '../diagnostics/count-noun.ts';
import { type HashedFile, renderHashManifest } from '../outputs/render-hash-manifest.ts';
import { createCarrier, type EditionJob, type EditionSite } from './create-carrier.ts';
import { listEditionFiles } from './list-edition-files.ts';
import { countWorkers, type RunOptions } from './run.ts';
import { walkSite } from './walk-site.ts';
import { runInWorkers } from './worker-pool.ts';
import { writePortableFiles } from './write-portable-files.ts';

/** The hashes of all files of an edition but its own, as `sha256sum --check` reads them. */
export const EDITION_MANIFEST = 'SHA256SUMS';

const BATCH = 64;
/** Fewer files than this are carried over in less time than threads take to start. */
const WORTH_WORKERS = 1000;

/** Makes the edition, its manifest last. Returns all its files but the manifest, by name. */
export async function makeEdition(site: EditionSite, run: RunOptions): Promise<HashedFile[]> {
  const files = listEditionFiles(walkSite(site.webDir));
  const { carried } = files;
  const step = run.reporter.begin('Packing', carried.length);
  const hashed: HashedFile[] = [];
  const add = (more: readonly HashedFile[]) => {
    for (const one of more) hashed.push(one);
    step.update(hashed.length);
  };
  mkdirSync(site.editionDir, { recursive: true });
  await carryFiles({ ...site, carried }, run, add);
  add(await writePortableFiles(files, site));
  hashed.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(join(site.editionDir, EDITION_MANIFEST), renderHashManifest(hashed));
  step.end(countNoun(hashed.length, 'file'));
  return hashed;
}

async function carryFiles(
  job: EditionJob,
  run: RunOptions,
  onResult: (hashed: readonly HashedFile[]) => void,
): Promise<void> {
  const { carried: files } = job;
  const workers = countWorkers(run);
  if (workers === 0 || files.length < WORTH_WORKERS) {
    const carry = createCarrier(job);
    for (const file of files) onResult([carry(file)]);
    return;
  }
  const module = new URL('./edition-worker.ts', import.meta.url);
  await runInWorkers({ module, job, items: files, batch: BATCH, workers, onResult });
}
