import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentPath } from '../model/article.ts';

import { changeTime } from './change-time.ts';
import { locateOnDisk } from './locate-on-disk.ts';

export interface ContentFile {
  readonly path: ContentPath;
  /** Bytes. */
  readonly size: number;
  /** As `changeTime` gives it. */
  readonly changed: number;
}

const MARKDOWN = /\.(md|markdown)$/i;

/**
 * Lists the Markdown files below a folder, in no order. Hidden files and folders and `node_modules` are passed over;
 * links are followed to files, not to folders, so that a walk always ends.
 * A file that cannot be examined is listed with size and time -1, so that reading it can say why.
 */
export function walkContent(contentDir: string): ContentFile[] {
  const files: ContentFile[] = [];
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const entry of readdirSync(join(contentDir, folder), { withFileTypes: true })) {
      if (isPassedOver(entry.name)) continue;
      const path = folder + entry.name;
      if (entry.isDirectory()) waiting.push(`${path}/`);
      else if (MARKDOWN.test(entry.name)) files.push(examine(contentDir, path));
    }
  }
  return files;
}

/** Lists those of some paths below a folder at which it has Markdown files, as a walk would list them. */
export function examineFiles(contentDir: string, paths: readonly string[]): ContentFile[] {
  return paths
    .filter((path) => MARKDOWN.test(path) && !path.split('/').some(isPassedOver))
    .map((path) => examine(contentDir, path));
}

function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

function examine(contentDir: string, path: string): ContentFile {
  const stats = statSync(`${contentDir}/${path}`, { throwIfNoEntry: false });
  return {
    path: composePath(contentDir, path, stats?.ino),
    size: stats?.size ?? -1,
    changed: stats ? changeTime(stats) : -1,
  };
}

/** The path composed (NFC), as links are written, wherever `locateOnDisk` leads from it to the same file. */
function composePath(contentDir: string, path: string, ino: number | undefined): ContentPath {
  const composed = path.normalize('NFC');
  if (composed === path || ino === undefined) return path as ContentPath;
  const found = statSync(locateOnDisk(join(contentDir, composed)), { throwIfNoEntry: false });
  return (found?.ino === ino ? composed : path) as ContentPath;
}
