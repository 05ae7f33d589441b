import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createImportProblem } from './import-rules.ts';
import type { ImportNote, SourceFile } from './imported-article.ts';
import { isFurniture, isGeneratorSite } from './site-furniture.ts';

export type SourceEvent =
  | { readonly source: SourceFile }
  | { readonly problem: Diagnostic }
  | ImportNote;

/** What lies beside pages and is none: passed over without a word, copied where an article shows it. */
const COMPANION =
  /\.(?:avif|bmp|css|eot|gif|gz|heic|ico|jpe?g|jsx?|less|m4a|map|mjs|mov|mp3|mp4|ogg|otf|pdf|png|scss|svg|tiff?|ttf|wav|webm|webp|woff2?|zip)$/i;

/**
 * Lists the files of the sources that a user names, folders in the order of their paths. Hidden
 * files, what browsers save beside a page (`page_files/`) and links out of a folder are passed over;
 * so are templates, data and built pages in the site of a generator, which a note names.
 */
export async function* listSources(names: readonly string[]): AsyncGenerator<SourceEvent> {
  for (const name of names) {
    const file = resolve(name);
    const stats = await stat(file).catch(() => undefined);
    if (stats?.isDirectory()) {
      const root = await realpath(file);
      yield* walk(root, { root, prefix: '' });
    } else if (stats?.isFile()) {
      const real = await realpath(file);
      const source = { file: real, root: dirname(real), path: basename(file), size: stats.size };
      yield { source };
    } else {
      const reason = stats === undefined ? 'There is no such file' : 'It is no file and no folder';
      yield { problem: createImportProblem('source-missing', { path: name }, reason) };
    }
  }
}

async function* walk(
  folder: string,
  { root, prefix, site = false }: { root: string; prefix: string; site?: boolean },
): AsyncGenerator<SourceEvent> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  const isSite = !site && isGeneratorSite(names);
  const furniture: string[] = [];
  for (const { name } of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (name.startsWith('.') || name === 'node_modules' || isSavedBeside(name, names)) continue;
    const file = await realpath(join(folder, name)).catch(() => undefined);
    const path = prefix + name;
    const stats = file === undefined ? undefined : await stat(file).catch(() => undefined);
    if (file === undefined || stats === undefined) {
      const reason = 'The file cannot be examined';
      yield { problem: createImportProblem('source-missing', { path }, reason) };
    } else if (!isInside(file, root)) {
      const reason = 'It is a link to what lies outside of the source';
      yield { problem: createImportProblem('source-missing', { path }, reason) };
    } else if (
      (isSite || site) &&
      !COMPANION.test(name) &&
      isFurniture(name, { isFolder: stats.isDirectory(), isTop: isSite })
    ) {
      furniture.push(stats.isDirectory() ? `${name}/` : name);
    } else if (stats.isDirectory()) {
      // A link to a folder would make a walk without end.
      if (file === join(folder, name))
        yield* walk(file, { root, prefix: `${path}/`, site: isSite || site });
    } else if (stats.isFile() && !COMPANION.test(name)) {
      yield { source: { file, root, path, size: stats.size } };
    }
  }
  if (furniture.length > 0) {
    const where = prefix === '' ? '' : `${prefix.slice(0, -1)}: `;
    const note = `${where}passed over as parts of the site that are no articles: ${furniture.join(', ')}`;
    yield { note };
  }
}

/** `page_files/` beside `page.html`. */
function isSavedBeside(name: string, names: ReadonlySet<string>): boolean {
  const [, stem] = /^(.+)(?:_files|\.files|-Dateien|_fichiers)$/.exec(name) ?? [];
  return stem !== undefined && ['html', 'htm', 'xhtml'].some((end) => names.has(`${stem}.${end}`));
}

/** Whether a path lies below a folder. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
