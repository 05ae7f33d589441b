import { statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ContentPath } from '../model/article.ts';
import { listLinkedAddresses } from '../store/bodies.ts';
import { changeTime } from '../store/change-time.ts';
import type { Site } from '../store/current-site.ts';
import { locateOnDisk } from '../store/locate-on-disk.ts';
import type { FileCopy } from './list-markdown.ts';
import { type FileFolders, locateFile } from './locate-file.ts';

/** Folder of the site in which the files lie that articles link to, in the folders that the content has. */
const FILES = '_files/';

/**
 * The address of a file that an article names: its own where it lies in `public/`, otherwise that of the copy which
 * the site has of it. Hidden files are not found.
 *
 * @example a link to `laporan.pdf` in `2014/06/feri.md` // => '/_files/2014/06/laporan.pdf'
 */
export function findLinkedFile(
  folders: FileFolders,
  use: { readonly path: ContentPath; readonly src: string },
): string | undefined {
  const found = locateFile(folders, use);
  if (found === undefined) return undefined;
  const isPublic = found.file.startsWith(folders.publicDir + sep);
  const path = relative(isPublic ? folders.publicDir : folders.contentDir, found.file);
  const steps = path.split(sep);
  if (steps.some((step) => step.startsWith('.'))) return undefined;
  return `/${isPublic ? '' : FILES}${steps.join('/')}`;
}

/** The files below the content folder that published articles link to. */
export function* listLinkedFiles({ store }: Site, contentDir: string): Generator<FileCopy> {
  for (const pathname of listLinkedAddresses(store, `/${FILES}`)) {
    const file = pathname.slice(1);
    const from = locateOnDisk(join(contentDir, file.slice(FILES.length)));
    const stats = statSync(from, { throwIfNoEntry: false });
    if (stats?.isFile()) yield { file, from, size: stats.size, changed: changeTime(stats) };
  }
}
