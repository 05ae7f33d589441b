/** A worker thread that compiles texts. */
import { workerData } from 'node:worker_threads';
import { createMarkdownRenderer } from '../markdown/render-markdown.ts';
import type { CompiledBody } from '../store/bodies.ts';
import { compileBody } from './compile-body.ts';
import { openSite } from './open-site.ts';
import type { RunSettings } from './run.ts';
import { serveBatches } from './worker-pool.ts';

const folders = workerData as RunSettings;
const { site } = openSite(folders);
const renderer = createMarkdownRenderer();

serveBatches<number, readonly CompiledBody[]>(
  async (ids) => {
    const compiled: CompiledBody[] = [];
    for (const id of ids) compiled.push(await compileBody(id, { site, renderer, folders }));
    return compiled;
  },
  () => site.store.close(),
);
