import { existsSync, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FileFacts {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch, without the fractions that a copy of a file would lose. */
  readonly mtime: number;
}

export function toFacts({ size, mtimeMs }: Stats): FileFacts {
  return { size, mtime: Math.round(mtimeMs) };
}

/**
 * Every file below a folder, by its path with forward slashes; none where there is no folder. What lies in the folders
 * to be passed over, given by their names in it, is left out.
 */
export function walkSite(
  folder: string,
  passedOver: Pick<ReadonlySet<string>, 'has'> = new Set(),
): Map<string, FileFacts> {
  const files = new Map<string, FileFacts>();
  const waiting = existsSync(folder) ? [''] : [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const name = path + entry.name;
      if (entry.isDirectory()) {
        if (!passedOver.has(name)) waiting.push(`${name}/`);
      } else {
        const stats = statSync(`${folder}/${name}`, { throwIfNoEntry: false });
        files.set(name, stats ? toFacts(stats) : { size: -1, mtime: -1 });
      }
    }
  }
  return files;
}
