/** Puts what a build made in its place, so that a reader never meets a site that claims to be done and is not. */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { copyFile } from './copy-file.ts';
import type { RunOptions } from './run.ts';
import { walkSite } from './walk-site.ts';

export interface Publication {
  /** Holds the new files, each where it lies below `outDir`. */
  readonly stagingDir: string;
  readonly outDir: string;
  /** Files that the site shall not have any more. */
  readonly removed: readonly string[];
}

/** A publication that has begun; kept on disk until it is over. */
type Journal = Pick<Publication, 'outDir' | 'removed'>;

/** Where a build puts new files until it publishes them. */
export const stagingDirOf = ({ cacheDir }: Pick<RunOptions, 'cacheDir'>) =>
  join(cacheDir, 'staging');
const journalFile = (cacheDir: string) => join(cacheDir, 'publication.json');
/** Where the new files wait, on the same disk as the site, so that they only have to be renamed. */
const waitingDir = (outDir: string) => join(outDir, '.arsip-new');

/**
 * Publishes staged files. A first site appears at once; after that, what is to be done is written down and then
 * done, and every step may be done twice, so that the next command can complete what a crash cut off.
 */
export function publishSite(publication: Publication, cacheDir: string): void {
  const { stagingDir, removed } = publication;
  mkdirSync(stagingDir, { recursive: true });
  mkdirSync(publication.outDir, { recursive: true });
  const outDir = realpathSync(publication.outDir);
  if (readdirSync(outDir).length === 0 && moveFolder(stagingDir, outDir)) return;
  bringNear(stagingDir, waitingDir(outDir));
  const file = journalFile(cacheDir);
  writeFileSync(`${file}.new`, JSON.stringify({ outDir, removed } satisfies Journal));
  renameSync(`${file}.new`, file);
  completePublication(cacheDir, outDir);
}

/**
 * Completes a publication that has begun, and drops what is left in `outDir` of one that had not yet. Returns
 * whether there was one to complete.
 */
export function completePublication(cacheDir: string, outDir: string): boolean {
  const file = journalFile(cacheDir);
  const journal = existsSync(file) ? readJournal(file) : undefined;
  // Where the new files are gone, so is the site that they belonged to, or all of them have their place.
  const isOpen = journal !== undefined && existsSync(waitingDir(journal.outDir));
  if (isOpen) {
    // First, so that a new folder may have the name of an old file, and the other way round.
    for (const path of journal.removed) removeFile(journal.outDir, path);
    placeFiles(waitingDir(journal.outDir), journal.outDir, moveFile);
    rmSync(waitingDir(journal.outDir), { recursive: true });
  }
  rmSync(waitingDir(outDir), { recursive: true, force: true });
  rmSync(file, { force: true });
  return isOpen;
}

/** Undefined for what a failing disk left of it: the build that follows finds every file that is not as it should be. */
function readJournal(file: string): Journal | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Journal;
  } catch {
    return undefined;
  }
}

/** Moves the staged files to the disk of the site, all of them or none. */
function bringNear(stagingDir: string, waiting: string): void {
  rmSync(waiting, { recursive: true, force: true });
  if (moveFolder(stagingDir, waiting)) return;
  try {
    // Not cpSync, which says of a full disk no more than that there was an error.
    placeFiles(stagingDir, waiting, copyFile);
  } catch (error) {
    rmSync(waiting, { recursive: true, force: true });
    throw error;
  }
  rmSync(stagingDir, { recursive: true });
}

/** Moves a whole folder at once, to where there is none or an empty one. Returns whether that could be done. */
function moveFolder(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    // Another disk, a mount point, a parent that is not ours: what takes its place says what is wrong, if it fails too.
    return false;
  }
}

function placeFiles(from: string, to: string, place: (from: string, to: string) => unknown): void {
  mkdirSync(to, { recursive: true });
  const made = new Set<string>();
  for (const path of walkSite(from).keys()) {
    const target = join(to, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    place(join(from, path), target);
  }
}

function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    // A folder without files, which no plan knows of.
    rmSync(to, { recursive: true });
    renameSync(from, to);
  }
}

/** Removes a file, and the folders that it leaves empty. What has its name since then stays. */
function removeFile(outDir: string, path: string): void {
  const file = join(outDir, path);
  if (!isFile(file)) return;
  rmSync(file);
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const full = join(outDir, folder);
    if (readdirSync(full).length > 0) return;
    rmdirSync(full);
  }
}

function isFile(file: string): boolean {
  try {
    return !lstatSync(file).isDirectory();
  } catch {
    // Gone already, or below what is a file now.
    return false;
  }
}
