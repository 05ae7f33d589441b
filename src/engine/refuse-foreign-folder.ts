import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder for the site holds something else, which a build would remove. */
export class ForeignFolder extends Error {
  override readonly name = 'ForeignFolder';
}

/** Files that every site of ours has. */
const OURS = ['theme.css', 'manifest.webmanifest'];

/** Throws ForeignFolder where a folder is neither empty nor the site of an earlier build. */
export function refuseForeignFolder(outDir: string): void {
  if (!existsSync(outDir) || readdirSync(outDir).length === 0) return;
  if (OURS.every((name) => existsSync(join(outDir, name)))) return;
  throw new ForeignFolder(
    `The folder ${outDir} holds something that is no site of Arsip, and a build would remove it. Choose another with --out, or empty it first.`,
  );
}
