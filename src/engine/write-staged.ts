import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type FileFacts, toFacts } from './walk-site.ts';

/** Writes a file of the site into the staging folder, in folders that are made where there are none. */
export function writeStaged(
  stagingDir: string,
  file: string,
  content: string | Uint8Array,
): FileFacts {
  const target = join(stagingDir, file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  return toFacts(statSync(target));
}
