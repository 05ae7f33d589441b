import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { projectDir } from './hash-sources.ts';

const STORE = join(projectDir, 'src', 'store') + sep;
const STAND_IN = '\0arsip-store:';

/**
 * Keeps the store out of Astro's bundle, so that pages and engine share one instance of it, and with it the
 * open index: Node loads the same file for both.
 */
export function externalStore(): Plugin {
  let isServing = false;
  return {
    name: 'arsip:external-store',
    enforce: 'pre',
    configResolved: ({ command }) => {
      isServing = command === 'serve';
    },
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return undefined;
      const file = resolve(dirname(importer.replace(/[?#].*$/, '')), source);
      if (!file.startsWith(STORE)) return undefined;
      return isServing ? STAND_IN + file : { id: pathToFileURL(file).href, external: true };
    },
    load: (id) => (id.startsWith(STAND_IN) ? renderStandIn(id.slice(STAND_IN.length)) : undefined),
  };
}

/** Vite's server runs even external files of the project anew; what `require` gives is Node's own. */
async function renderStandIn(file: string): Promise<string> {
  const url = pathToFileURL(file).href;
  const names = Object.keys(await import(url));
  return `import { createRequire } from 'node:module';
export const { ${names.join(', ')} } = createRequire(${JSON.stringify(url)})(${JSON.stringify(file)});`;
}
