import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's code for a database that somebody else holds: SQLITE_BUSY. */
const BUSY = 5;

/**
 * Takes a lock, or returns nothing where somebody holds it. It is an empty database that is held as a whole, so
 * that the system gives it back when its holder dies, however that happens.
 */
export function tryLock(file: string): Disposable | undefined {
  mkdirSync(dirname(file), { recursive: true });
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return undefined;
    throw error;
  }
  return { [Symbol.dispose]: () => db.close() };
}
