import { closeSync, fstatSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Site } from '../store/current-site.ts';
import type { PageRenderer } from './astro-renderer.ts';
import { copyFile } from './copy-file.ts';
import type { Output } from './list-outputs.ts';
import { listSiteFiles } from './list-site-files.ts';
import { type FileFacts, toFacts } from './walk-site.ts';

/** A file that was made in the staging folder, and what it asked the index for. */
export interface MadeOutput extends FileFacts {
  readonly file: string;
  readonly reads: readonly string[];
}

/** Makes files of the site in the staging folder, one after the other. */
export type OutputMaker = (output: Output) => Promise<MadeOutput>;

export interface OutputMakerOptions {
  readonly site: Site;
  readonly renderer: PageRenderer;
  readonly stagingDir: string;
}

export function createOutputMaker({ site, renderer, stagingDir }: OutputMakerOptions): OutputMaker {
  const folders = new Set<string>();
  let texts: ReadonlyMap<string, () => string> | undefined;

  async function render(output: Exclude<Output, { kind: 'copy' }>): Promise<string | Uint8Array> {
    if (output.kind === 'page') return renderer.render(output);
    texts ??= new Map([...listSiteFiles(site)].map(({ file, render }) => [file, render]));
    const text = texts.get(output.file);
    if (text === undefined)
      throw new Error(`The plan has a file that nothing renders: ${output.file}.`);
    return text();
  }

  return async (output) => {
    const target = join(stagingDir, output.file);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (output.kind === 'copy')
      return { file: output.file, reads: [], ...copyFile(output.from, target) };
    site.store.reads = new Set();
    const text = await render(output);
    const reads = [...site.store.reads].sort();
    site.store.reads = undefined;
    return { file: output.file, reads, ...write(target, text) };
  };
}

function write(file: string, text: string | Uint8Array): FileFacts {
  const descriptor = openSync(file, 'w');
  try {
    // Unlike writeSync, it writes all of the text or throws: a full disk takes a part without a word.
    writeFileSync(descriptor, text);
    return toFacts(fstatSync(descriptor));
  } finally {
    closeSync(descriptor);
  }
}
