/** Bundles what the pages of the portable edition run: classic scripts, since a browser loads no modules from a disk. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'rolldown';
import { HAND_OVER, PORTABLE_FILES } from '../search/portable.ts';
import { projectDir } from './hash-sources.ts';

/** Modules that another takes the place of, and the one that does. */
const SWAPPED: Readonly<Record<string, string>> = {
  'fetch-file.ts': 'portable-fetch-file.ts',
  'start-searcher.ts': 'portable-start-searcher.ts',
};

const swapModules: Plugin = {
  name: 'arsip:portable',
  resolveId(source, importer) {
    const own = SWAPPED[basename(source)];
    return own && this.resolve(`./${own}`, importer, { skipSelf: true });
  },
};

/** The script of every page, and its styles that are loaded later, by name. */
export async function bundlePortablePage(): Promise<Map<string, string>> {
  const page = await bundle(join(projectDir, 'src/layouts/portable-page.ts'), {});
  const styles = join(projectDir, 'src/styles/quick-search.css');
  return new Map([
    [PORTABLE_FILES.page, page],
    [PORTABLE_FILES.styles, readFileSync(styles, 'utf8')],
  ]);
}

/**
 * Pagefind's script as a function of `fetch`; each call makes a copy that knows of no other. It is to take itself for one
 * in a worker, as on the web: there it starts no workers and reads no language off the page.
 */
export function bundlePagefind(script: string): Promise<string> {
  return bundle(script, {
    name: 'pagefind',
    banner: `${HAND_OVER}(${JSON.stringify(PORTABLE_FILES.engine)},function(fetch,window,document){`,
    footer: 'return pagefind})',
  });
}

interface Wrapping {
  readonly name?: string;
  readonly banner?: string;
  readonly footer?: string;
}

async function bundle(input: string, wrapping: Wrapping): Promise<string> {
  const { output } = await build({
    input,
    cwd: projectDir,
    plugins: [swapModules],
    write: false,
    logLevel: 'silent',
    output: { format: 'iife', codeSplitting: false, minify: true, ...wrapping },
  });
  return output[0].code;
}
