import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathnameToFile } from '../model/addresses.ts';
import { SEARCH_FOLDER } from '../search/volume.ts';
import type { Site } from '../store/current-site.ts';
import { listUsedImages } from '../store/images.ts';
import type { Templates } from './compile-templates.ts';
import { listPages, pageToPath } from './list-pages.ts';
import { listSiteFiles } from './list-site-files.ts';

/** A file of the site: a page, a text that is no page, or the copy of another file. */
export type Output = { readonly file: string } & (
  | { readonly kind: 'page'; readonly component: string; readonly path: string }
  | { readonly kind: 'text' }
  | { readonly kind: 'copy'; readonly from: string; readonly size: number; readonly mtime: number }
);

export interface OutputSources {
  readonly templates: Templates;
  readonly publicDir: string;
  /** Holds the search index; absent for a site without search. */
  readonly searchDir: string | undefined;
}

/**
 * Every file of the site. Of two with one name the first is the one: what lies in `public/` is served exactly
 * as it is, and takes the place of what the archive would make.
 */
export function* listOutputs(site: Site, sources: OutputSources): Generator<Output> {
  const named = new Set<string>();
  for (const output of listAll(site, sources)) {
    if (named.has(output.file)) continue;
    named.add(output.file);
    yield output;
  }
}

function* listAll(
  site: Site,
  { templates, publicDir, searchDir }: OutputSources,
): Generator<Output> {
  yield* copyFolder(publicDir);
  for (const page of listPages(site)) {
    const { pathname, component } = page;
    yield { kind: 'page', file: pathnameToFile(pathname), component, path: pageToPath(page) };
  }
  for (const { file } of listSiteFiles(site)) yield { kind: 'text', file };
  for (const { file: from, src } of listUsedImages(site.store)) yield toCopy(from, src.slice(1));
  if (searchDir !== undefined) yield* copyFolder(searchDir, `${SEARCH_FOLDER}/`);
  yield* copyFolder(templates.clientDir);
}

function* copyFolder(folder: string, prefix = ''): Generator<Output> {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    yield toCopy(from, prefix + from.slice(folder.length + 1).replaceAll(sep, '/'));
  }
}

/** The copy of a file on disk. */
export function toCopy(from: string, file: string): Output {
  const { size, mtimeMs } = statSync(from);
  return { kind: 'copy', file, from, size, mtime: mtimeMs };
}
