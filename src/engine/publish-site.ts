/** Puts a finished site in the place of the last one, so that a reader never meets half of either. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A publication that has begun; kept on disk until it is over. */
interface Journal {
  /** The finished site, beside `outDir`. */
  readonly next: string;
  /** The last site, moved aside. */
  readonly last: string;
  readonly outDir: string;
}

const journalFile = (cacheDir: string) => join(cacheDir, 'publication.json');

/**
 * Moves the site in `stagingDir` to `outDir`. The last site is moved aside first and removed afterwards;
 * a journal lets the next command complete a publication that was cut off.
 */
export function publishSite(stagingDir: string, outDir: string, cacheDir: string): void {
  const next = `${outDir}.next`;
  const last = `${outDir}.last`;
  mkdirSync(dirname(outDir), { recursive: true });
  for (const leftover of [next, last]) rmSync(leftover, { recursive: true, force: true });
  moveFolder(stagingDir, next);
  writeFileSync(journalFile(cacheDir), JSON.stringify({ next, last, outDir } satisfies Journal));
  completePublication(cacheDir);
}

/** Completes a publication that an earlier command began. Returns whether there was one. */
export function completePublication(cacheDir: string): boolean {
  const file = journalFile(cacheDir);
  if (!existsSync(file)) return false;
  const { next, last, outDir } = JSON.parse(readFileSync(file, 'utf8')) as Journal;
  if (existsSync(next)) {
    if (existsSync(outDir)) renameSync(outDir, last);
    renameSync(next, outDir);
  }
  rmSync(last, { recursive: true, force: true });
  rmSync(file);
  return true;
}

/** Renames a folder, or copies it where it lies on another file system. */
function moveFolder(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
