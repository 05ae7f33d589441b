import type { ContentPath } from '../model/article.ts';
import type { Store } from './open-store.ts';
import type { ChangedFile } from './parse-file.ts';
import { iterateArrays, numberOf, textOf } from './rows.ts';
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
  const suspects = touched && listTouched(store, examineFiles(contentDir, touched));
  if (suspects === undefined) return compareAll(store, walkContent(contentDir));
  const known = countFiles(store);
  return { known, files: known, suspects, gone: [] };
}

/** Those of some files that may hold something else now; undefined where one is new or gone. */
function listTouched(store: Store, files: readonly ContentFile[]): ChangedFile[] | undefined {
  const find = store.prepare('SELECT size, changed, hash FROM file WHERE path = ?');
  const suspects: ChangedFile[] = [];
  for (const file of files) {
    const row = find.get(file.path);
    if (row === undefined || file.size < 0) return undefined;
    const known = { size: numberOf(row, 'size'), changed: numberOf(row, 'changed') };
    if (!isSame(file, known)) suspects.push({ ...file, knownHash: textOf(row, 'hash') });
  }
  return suspects.sort(compareByPath);
}

function compareAll(store: Store, files: readonly ContentFile[]): FileChanges {
  const unknown = new Map(files.map((file) => [file.path, file]));
  const suspects: ChangedFile[] = [];
  const gone: string[] = [];
  let known = 0;
  for (const [path, size, changed, knownHash] of walkKnownFiles(store)) {
    known += 1;
    const file = unknown.get(path);
    if (file === undefined) gone.push(path);
    else if (!isSame(file, { size, changed })) suspects.push({ ...file, knownHash });
    unknown.delete(path);
  }
  const all = [...suspects, ...unknown.values()].sort(compareByPath);
  return { known, files: files.length, suspects: all, gone };
}

type Facts = Pick<ContentFile, 'size' | 'changed'>;

const isSame = (a: Facts, b: Facts) => a.size === b.size && a.changed === b.changed;
const compareByPath = (a: ContentFile, b: ContentFile) => (a.path < b.path ? -1 : 1);

type KnownFile = [path: ContentPath, size: number, changed: number, hash: string];

function walkKnownFiles(store: Store): Iterable<KnownFile> {
  return iterateArrays(store, 'SELECT path, size, changed, hash FROM file');
}

function countFiles(store: Store): number {
  const row = store.prepare('SELECT count(*) AS files FROM file').get();
  return row === undefined ? 0 : numberOf(row, 'files');
}
