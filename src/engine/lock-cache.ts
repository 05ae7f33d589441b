import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { tryLock } from '../store/lock.ts';
import type { RunOptions } from './run.ts';

/** How long to wait before asking again, in milliseconds. */
const PAUSE = 200;

/** Waits until no other command works with what is kept in a folder, and says so; then holds it. */
export async function lockCache({
  cacheDir,
  reporter,
}: Pick<RunOptions, 'cacheDir' | 'reporter'>): Promise<Disposable> {
  const file = join(cacheDir, 'lock');
  let lock = tryLock(file);
  if (lock === undefined)
    reporter.note(`Another command is at work in ${cacheDir}; waiting until it is done.`);
  while (lock === undefined) {
    await setTimeout(PAUSE);
    lock = tryLock(file);
  }
  return lock;
}
