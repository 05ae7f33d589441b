import type { Store } from './open-store.ts';
import type { ChangedFile } from './parse-file.ts';
import { iterateArrays } from './rows.ts';
import { type ContentFile, examineFiles, walkContent } from './walk-content.ts';

/** How the content folder differs from what the index knows of it. */
export interface FileChanges {
  /** How many files the index knows of, and how many there are. */
  readonly known: number;
  readonly files: number;
  /** Files that may hold something else than when they were read. */
  readonly suspects: readonly ChangedFile[];
  /** Paths of files that are no longer there. */
  readonly gone: readonly string[];
}

export interface FindChangesOptions {
  readonly contentDir: string;
  /** Paths below the folder of all that was written to since the last sync, where nothing came or went. */
  readonly touched?: readonly string[] | undefined;
}

/** Compares the folder with the index: all of it, or the files that were written to. */
export function findChanges(
  store: Store,
  { contentDir, touched }: FindChangesOptions,
): FileChanges {
  const known = listKnownFiles(store);
  const { size } = known;
  const written = touched && examineFiles(contentDir, touched);
  if (written?.every(({ path, size }) => known.has(path) && size >= 0))
    return { known: size, files: size, suspects: listSuspects(written, known), gone: [] };
  const files = walkContent(contentDir);
  const suspects = listSuspects(files, known);
  for (const { path } of files) known.delete(path);
  return { known: size, files: files.length, suspects, gone: [...known.keys()] };
}

function listSuspects(files: readonly ContentFile[], known: ReadonlyMap<string, KnownFile>) {
  const suspects = files.flatMap((file): ChangedFile[] => {
    const [, size, changed, knownHash] = known.get(file.path) ?? [];
    if (size === file.size && changed === file.changed) return [];
    return [{ ...file, knownHash }];
  });
  return suspects.sort((a, b) => (a.path < b.path ? -1 : 1));
}

type KnownFile = readonly [path: string, size: number, changed: number, hash: string];

function listKnownFiles(store: Store): Map<string, KnownFile> {
  const known = new Map<string, KnownFile>();
  const rows = iterateArrays<KnownFile>(store, 'SELECT path, size, changed, hash FROM file');
  for (const row of rows) known.set(row[0], row);
  return known;
}
