/** Compiles the Markdown of every published article whose text, links or images are no longer those it was made from. */
import { createMarkdownRenderer } from '../markdown/render-markdown.ts';
import {
  type CompiledBody,
  deleteBody,
  listImageDependencies,
  listStaleBodies,
  saveBody,
} from '../store/bodies.ts';
import type { Site } from '../store/current-site.ts';
import { inTransaction } from '../store/open-store.ts';
import { compileBody } from './compile-body.ts';
import { findLocalImage, type ImageFolders } from './find-image.ts';
import type { Reporter } from './run.ts';

export interface CompileOptions extends ImageFolders {
  /** Hash of all that every text is made with. */
  readonly key: string;
  readonly reporter: Reporter;
}

/** As many texts as are compiled between two writes to the index. */
const BATCH = 500;

export async function compileBodies(site: Site, options: CompileOptions): Promise<void> {
  await dropBodiesWithChangedImages(site, options);
  const stale = listStaleBodies(site.store, options.key);
  if (stale.length === 0) return;
  const renderer = createMarkdownRenderer();
  const step = options.reporter.begin('Compiling', stale.length);
  for (let start = 0; start < stale.length; start += BATCH) {
    const compiled: CompiledBody[] = [];
    for (const body of stale.slice(start, start + BATCH)) {
      compiled.push(await compileBody(body, { site, renderer, folders: options }));
      step.update(start + compiled.length);
    }
    inTransaction(site.store, () => {
      for (const body of compiled) saveBody(site.store, options.key, body);
    });
  }
  step.end(`${stale.length} texts`);
}

/** Forgets the texts that show an image which is gone, has come, or has changed. */
async function dropBodiesWithChangedImages(site: Site, folders: ImageFolders): Promise<void> {
  for (const { id, path, dependency } of listImageDependencies(site.store)) {
    const found = await findLocalImage(site.store, folders, { path, src: dependency.target });
    const src = found && 'src' in found ? found.src : undefined;
    if (src !== dependency.resolved) deleteBody(site.store, id);
  }
}
