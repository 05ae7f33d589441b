import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { projectDir } from './hash-sources.ts';

const STORE = join(projectDir, 'src', 'store') + sep;

/**
 * Keeps the store out of Astro's bundle, so that pages and engine share one instance of it, and with it the
 * open index: Node loads the same file for both.
 */
export function externalStore(): Plugin {
  return {
    name: 'arsip:external-store',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return undefined;
      const file = resolve(dirname(importer.replace(/[?#].*$/, '')), source);
      if (!file.startsWith(STORE)) return undefined;
      return { id: pathToFileURL(file).href, external: true };
    },
  };
}
