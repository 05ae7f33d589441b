/** Puts what a build made in its place, so that a reader never meets a site that claims to be done and is not. */
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { walkSite } from './walk-site.ts';

/** A publication that has begun; kept on disk until it is over. */
export interface Publication {
  /** Holds the new files, each where it lies below `outDir`. */
  readonly stagingDir: string;
  readonly outDir: string;
  /** Files that the site shall not have any more. */
  readonly removed: readonly string[];
}

const journalFile = (cacheDir: string) => join(cacheDir, 'publication.json');

/**
 * Publishes staged files: writes down what is to be done, then does it. Every step may be done twice, so that
 * the next command can complete what a crash cut off.
 */
export function publishSite(publication: Publication, cacheDir: string): void {
  const file = journalFile(cacheDir);
  writeFileSync(`${file}.new`, JSON.stringify(publication));
  renameSync(`${file}.new`, file);
  completePublication(cacheDir);
}

/** Completes a publication that has begun. Returns whether there was one. */
export function completePublication(cacheDir: string): boolean {
  const file = journalFile(cacheDir);
  if (!existsSync(file)) return false;
  const { stagingDir, outDir, removed } = JSON.parse(readFileSync(file, 'utf8')) as Publication;
  // First, so that a new folder may have the name of an old file, and the other way round.
  for (const path of removed) removeFile(outDir, path);
  moveStaged(stagingDir, outDir);
  rmSync(stagingDir, { recursive: true, force: true });
  rmSync(file);
  return true;
}

function moveStaged(stagingDir: string, outDir: string): void {
  const isFirst =
    existsSync(stagingDir) && (!existsSync(outDir) || readdirSync(outDir).length === 0);
  if (isFirst && moveWhole(stagingDir, outDir)) return;
  const made = new Set<string>();
  for (const path of walkSite(stagingDir).keys()) {
    const target = join(outDir, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    moveFile(join(stagingDir, path), target);
  }
}

/** Moves a whole folder at once; not possible onto another file system. */
function moveWhole(from: string, to: string): boolean {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    return false;
  }
}

function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    const { atime, mtime } = statSync(from);
    copyFileSync(from, `${to}.new`);
    utimesSync(`${to}.new`, atime, mtime);
    renameSync(`${to}.new`, to);
    rmSync(from);
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
