import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FileFacts {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch, with fractions. */
  readonly mtime: number;
}

/** Every file below a folder, by its path with forward slashes; none where there is no folder. */
export function walkSite(folder: string): Map<string, FileFacts> {
  const files = new Map<string, FileFacts>();
  const waiting = existsSync(folder) ? [''] : [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const name = path + entry.name;
      if (entry.isDirectory()) waiting.push(`${name}/`);
      else {
        const stats = statSync(join(folder, name), { throwIfNoEntry: false });
        files.set(name, { size: stats?.size ?? -1, mtime: stats?.mtimeMs ?? -1 });
      }
    }
  }
  return files;
}
