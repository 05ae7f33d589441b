import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The repository: where the rooms, the pages and the lock file lie. */
export const projectDir = join(import.meta.dirname, '..', '..');

/** The rooms that decide how a file is understood and compiled. */
const ROOMS = ['diagnostics', 'i18n', 'markdown', 'media', 'model', 'store'];

/**
 * A hash of the code and libraries through which content goes, and of `parts`.
 * Whatever was derived under another one is derived anew.
 */
export function createFingerprint(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of [join(projectDir, 'package-lock.json'), ...ROOMS.flatMap(listSources)]) {
    hash.update(readFileSync(file)).update('\0');
  }
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function listSources(room: string): string[] {
  const folder = join(projectDir, 'src', room);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|json)$/.test(name) && !/\.test\.ts$|fixtures/.test(name))
    .sort()
    .map((name) => join(folder, name));
}
