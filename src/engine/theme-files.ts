/** The owner's own components, layouts and styles, which take the place of ours. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { projectDir } from './hash-sources.ts';

const SOURCES = join(projectDir, 'src');
/** Rooms whose files a theme can replace, and add to. */
const ROOMS = ['components', 'layouts', 'styles'];

/** The files of a theme by their paths below it, sorted: `components/Masthead.astro`. */
export function listThemeFiles(themeDir: string): string[] {
  return globSync(`{${ROOMS.join(',')}}/**/*.{astro,css,ts}`, { cwd: themeDir })
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}

/** A hash of a theme's files and their paths; of none, an empty text. */
export function hashTheme(themeDir: string): string {
  const files = listThemeFiles(themeDir);
  if (files.length === 0) return '';
  const hash = createHash('sha256');
  for (const path of files) {
    hash.update(path).update('\0');
    hash.update(readFileSync(join(themeDir, path))).update('\0');
  }
  return hash.digest('hex');
}

/**
 * Gives Vite a theme's text for a file of the same path in `src/`. The file is compiled as if it stood there, so its
 * relative imports, and the bytes that come of it, are the same wherever the theme lies.
 *
 * @param onUse Is told the path of each file that is used, as `listThemeFiles` has it.
 */
export function useTheme(themeDir: string, onUse: (path: string) => void = () => {}): Plugin {
  const findOwn = (id: string) => {
    const path = relative(SOURCES, id);
    const [room = ''] = path.split(sep);
    const file = join(themeDir, path);
    return ROOMS.includes(room) && existsSync(file) ? { path, file } : undefined;
  };
  return {
    name: 'arsip:theme',
    enforce: 'pre',
    /** Finds what only the theme has; what `src/` has as well is found without us. */
    resolveId(source, importer) {
      if (importer === undefined || !/^\.[^?]*$/.test(source)) return undefined;
      const file = resolve(dirname(importer.replace(/[?#].*$/, '')), source);
      return !existsSync(file) && findOwn(file) ? file : undefined;
    },
    load(id) {
      const own = findOwn(id);
      if (own === undefined) return undefined;
      onUse(own.path.replaceAll(sep, '/'));
      this.addWatchFile(own.file);
      return readFileSync(own.file, 'utf8');
    },
  };
}
