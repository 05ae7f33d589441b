import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderMeasure {
  /** HTML files. */
  readonly pages: number;
  readonly siteFiles: number;
  readonly bytes: number;
}

/** Counts what a folder holds, all its sub-folders included. */
export function measureFolder(folder: string): FolderMeasure {
  let [pages, siteFiles, bytes] = [0, 0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    siteFiles += 1;
    bytes += statSync(join(entry.parentPath, entry.name)).size;
    if (entry.name.endsWith('.html')) pages += 1;
  }
  return { pages, siteFiles, bytes };
}
