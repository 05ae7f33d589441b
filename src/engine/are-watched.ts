import { basename, dirname } from 'node:path';

/** The names of the files in each folder that a watcher has found so far, as chokidar lists them. */
export type Watched = Readonly<Record<string, readonly string[]>>;

/** Whether a watcher has found all files by now: it needs seconds for a large archive, and tells of no end. */
export function areWatched(files: Iterable<string>, watched: Watched): boolean {
  const folders = new Map<string, ReadonlySet<string>>();
  for (const file of files) {
    const folder = dirname(file);
    const names = folders.get(folder) ?? new Set(watched[folder]);
    if (!names.has(basename(file))) return false;
    folders.set(folder, names);
  }
  return true;
}
