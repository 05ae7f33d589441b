import { statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { ContentPath } from '../model/article.ts';
import { decodePercent } from '../model/decode-percent.ts';
import { changeTime } from '../store/change-time.ts';
import { locateOnDisk } from '../store/locate-on-disk.ts';

/** The folders that hold what articles name. */
export interface FileFolders {
  readonly contentDir: string;
  readonly publicDir: string;
}

export interface FoundFile {
  /** Absolute path on disk. */
  readonly file: string;
  readonly size: number;
  readonly changed: number;
}

/**
 * Finds the file that an article calls `src`: beside the article, from the content folder, or in `public/`.
 * It may be written as Windows writes paths, with backslashes. Nothing outside these folders is ever found.
 */
export function locateFile(
  { contentDir, publicDir }: FileFolders,
  use: { readonly path: ContentPath; readonly src: string },
): FoundFile | undefined {
  const src = decodePercent(use.src.replace(/[?#].*$/, '')).replaceAll('\\', '/');
  const candidates: [root: string, file: string][] = src.startsWith('/')
    ? [
        [publicDir, join(publicDir, src)],
        [contentDir, join(contentDir, src)],
      ]
    : [
        [contentDir, resolve(contentDir, dirname(use.path), src)],
        [contentDir, join(contentDir, src)],
      ];
  for (const [root, named] of candidates) {
    if (!named.startsWith(root + sep)) continue;
    const file = locateOnDisk(named);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isFile()) return { file, size: stats.size, changed: changeTime(stats) };
  }
  return undefined;
}
