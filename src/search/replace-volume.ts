import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts a new volume in the place of an old one and leaves alone each file that is the same in both, with its
 * time, so that a site that copies it has nothing to do: most articles of a volume that changed did not.
 */
export function replaceVolume(newDir: string, outDir: string): void {
  const files = new Set(listFiles(newDir));
  for (const file of listFiles(outDir)) if (!files.has(file)) rmSync(join(outDir, file));
  for (const file of files) {
    const [from, to] = [join(newDir, file), join(outDir, file)];
    if (existsSync(to) && areSame(from, to)) continue;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  rmSync(newDir, { recursive: true });
}

/** Whether two names are those of one file, or of files with the same bytes. */
function areSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((file) => statSync(file, { bigint: true }));
  if (a?.ino === b?.ino && a?.dev === b?.dev) return true;
  return a?.size === b?.size && readFileSync(one).equals(readFileSync(other));
}

function listFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
}
