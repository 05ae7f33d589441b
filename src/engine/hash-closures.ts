import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { projectDir } from './hash-sources.ts';

export interface Closures {
  readonly plugin: Plugin;
  /** The folder of Astro's prerender output. Throws before it was written. */
  readonly serverDir: () => string;
  /** A hash of all code that a page is made with, by the page's source: `src/pages/index.astro`. */
  readonly byComponent: () => Record<string, string>;
}

type Bundle = Rolldown.OutputBundle;

/** Watches Astro write its prerender bundle, to tell which pages a change of a source reaches. */
export function hashClosures(): Closures {
  let dir: string | undefined;
  const hashes: Record<string, string> = {};
  return {
    plugin: {
      name: 'arsip:hash-closures',
      applyToEnvironment: ({ name }) => name === 'prerender',
      writeBundle(options, bundle) {
        dir = options.dir;
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const id of chunk.moduleIds) {
            const component = relative(projectDir, id).replace(/\?.*$/, '').replaceAll(sep, '/');
            if (component.startsWith('src/pages/'))
              hashes[component] = hashClosure(bundle, chunk.fileName);
          }
        }
      },
    },
    serverDir() {
      if (dir === undefined) throw new Error('Astro wrote no prerender output.');
      return dir;
    },
    byComponent: () => hashes,
  };
}

/** A hash of a chunk and of all chunks that it imports, however far away. */
function hashClosure(bundle: Bundle, start: string): string {
  const reached = new Set<string>();
  const waiting = [start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const chunk = bundle[name];
    // The entry imports every page; what it tells a page of styles and scripts is added by the renderer.
    if (reached.has(name) || chunk?.type !== 'chunk' || name.startsWith('prerender-entry'))
      continue;
    reached.add(name);
    waiting.push(...chunk.imports, ...chunk.dynamicImports);
  }
  const hash = createHash('sha256');
  for (const name of [...reached].sort()) {
    const chunk = bundle[name];
    if (chunk?.type === 'chunk') hash.update(name).update(chunk.code);
  }
  return hash.digest('hex').slice(0, 16);
}
