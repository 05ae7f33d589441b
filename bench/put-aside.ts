import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Takes folders that are there out of the way, into new ones in `workDir`. They are not removed before all is measured:
 * ext4 without a journal takes several times as long to make files for five minutes after many were.
 */
export function putAside(dirs: readonly string[], workDir: string): void {
  for (const dir of dirs.filter((path) => existsSync(path)))
    renameSync(dir, join(mkdtempSync(join(workDir, 'aside-')), basename(dir)));
}
