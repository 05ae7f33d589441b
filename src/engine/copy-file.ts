import { copyFileSync, statSync, utimesSync } from 'node:fs';
import { type FileFacts, toFacts } from './walk-site.ts';

/** Copies a file with its time, so that a host that compares times sees no change where there is none. */
export function copyFile(from: string, to: string): FileFacts {
  copyFileSync(from, to);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
  return toFacts(statSync(to));
}
