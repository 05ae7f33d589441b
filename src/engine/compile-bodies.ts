/** Compiles the Markdown of every published article whose text, links or images are no longer those it was made from. */
import { dirname } from 'node:path';
import { countNoun } from '../diagnostics/count-noun.ts';
import { createMarkdownRenderer } from '../markdown/render-markdown.ts';
import {
  type CompiledBody,
  deleteBody,
  listFileDependencies,
  listStaleBodies,
  saveBody,
} from '../store/bodies.ts';
import type { Site } from '../store/current-site.ts';
import { inTransaction } from '../store/open-store.ts';
import { compileBody } from './compile-body.ts';
import { findLocalImage, foundToText } from './find-image.ts';
import { findLinkedFile } from './list-linked-files.ts';
import type { FileFolders } from './locate-file.ts';
import { countWorkers, type RunOptions, toSettings } from './run.ts';
import { runInWorkers } from './worker-pool.ts';

/** Fewer texts than this are compiled before a worker would be ready. */
const WORTH_WORKERS = 400;
/** Texts that a worker is given at once. */
const BATCH = 100;
/** Texts that are stored at once: each time costs, and what is not stored when a build dies is compiled again. */
const STORED_AT_ONCE = 1000;

/** Compiles what is stale under a key: a hash of all that every text is made with. */
export async function compileBodies(site: Site, run: RunOptions, key: string): Promise<void> {
  await dropBodiesWithChangedFiles(site, run);
  const stale = listStaleBodies(site.store, key);
  if (stale.length === 0) return;
  const step = run.reporter.begin('Compiling', stale.length);
  let done = 0;
  let waiting: CompiledBody[] = [];
  const store = () => {
    inTransaction(site.store, () => {
      for (const body of waiting) saveBody(site.store, key, body);
    });
    waiting = [];
  };
  const save = (compiled: readonly CompiledBody[]) => {
    waiting.push(...compiled);
    if (waiting.length >= STORED_AT_ONCE) store();
    done += compiled.length;
    step.update(done);
  };
  const workers = countWorkers(run);
  if (workers === 0 || stale.length < WORTH_WORKERS)
    await compileInPlace(stale, { site, run, save });
  else {
    const module = new URL('./compile-worker.ts', import.meta.url);
    const job = toSettings(run);
    const { profileDir } = run;
    const how = { batch: BATCH, workers, profileDir };
    await runInWorkers({ module, job, items: stale, ...how, onResult: save });
  }
  store();
  step.end(countNoun(stale.length, 'text'));
}

interface InPlace {
  readonly site: Site;
  readonly run: RunOptions;
  readonly save: (compiled: readonly CompiledBody[]) => void;
}

async function compileInPlace(
  stale: readonly number[],
  { site, run, save }: InPlace,
): Promise<void> {
  const renderer = createMarkdownRenderer();
  for (let start = 0; start < stale.length; start += BATCH) {
    const compiled: CompiledBody[] = [];
    for (const id of stale.slice(start, start + BATCH)) {
      compiled.push(await compileBody(id, { site, renderer, folders: run }));
    }
    save(compiled);
  }
}

/** Forgets the texts that name an image or another file which is gone, has come, or has another address. */
async function dropBodiesWithChangedFiles(site: Site, folders: FileFolders): Promise<void> {
  const found = new Map<string, string | undefined>();
  for (const { id, path, dependency } of listFileDependencies(site.store)) {
    const { kind, target: src, resolved } = dependency;
    // A photo of many articles is looked up once: what begins with a slash is the same for all folders.
    const name = [kind, src.startsWith('/') ? '' : dirname(path), src].join('\n');
    if (!found.has(name)) {
      const use = { path, src };
      const local = () => findLocalImage(site.store, folders, use).then(foundToText);
      found.set(name, kind === 'file' ? findLinkedFile(folders, use) : await local());
    }
    if (found.get(name) !== resolved) deleteBody(site.store, id);
  }
}
