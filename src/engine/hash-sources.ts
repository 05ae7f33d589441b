import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository: where the rooms, the pages and the lock file lie. */
export const projectDir = join(import.meta.dirname, '..', '..');

/** Rooms that decide how a file is understood and compiled. */
export const CONTENT_ROOMS = ['diagnostics', 'i18n', 'markdown', 'media', 'model', 'store'];
/** Rooms that decide what the site's files look like. */
export const SITE_ROOMS = [...CONTENT_ROOMS, 'outputs', 'engine'];
/** Rooms that Astro compiles into pages, styles and scripts. */
export const PAGE_ROOMS = [
  'components',
  'i18n',
  'layouts',
  'model',
  'offline',
  'outputs',
  'pages',
  'search',
  'styles',
];

/** A hash of the libraries, of all sources in some rooms, tests apart, and of `parts`. */
export function hashSources(rooms: readonly string[], ...parts: readonly string[]): string {
  const files = globSync(`src/{${rooms.join(',')}}/**/*.{astro,css,json,ts}`, {
    cwd: projectDir,
    exclude: (path) => /\.test\.ts$|fixtures$/.test(path),
  });
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'astro.config.mjs', ...files.sort()]) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(projectDir, file)))
      .update('\0');
  }
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 32);
}
