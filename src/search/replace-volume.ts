import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Puts a new volume in the place of an old one and leaves alone each file that is the same in both, with its
 * time, so that a site that copies it has nothing to do: most articles of a volume that changed did not.
 */
export function replaceVolume(newDir: string, outDir: string): void {
  const files = new Set(listFiles(newDir));
  for (const file of listFiles(outDir)) if (!files.has(file)) rmSync(join(outDir, file));
  mkdirSync(outDir, { recursive: true });
  for (const name of readdirSync(newDir))
    if (!existsSync(join(outDir, name))) renameSync(join(newDir, name), join(outDir, name));
  for (const file of listFiles(newDir)) {
    const [from, to] = [join(newDir, file), join(outDir, file)];
    if (existsSync(to) && readFileSync(from).equals(readFileSync(to))) continue;
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
  }
  rmSync(newDir, { recursive: true });
}

function listFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
}
