import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { RunOptions } from './run.ts';
import { WrongCall } from './wrong-call.ts';

/** A file that every site of ours has. */
const MANIFEST = 'manifest.webmanifest';

type Folders = Pick<RunOptions, 'contentDir' | 'publicDir' | 'themeDir' | 'cacheDir'>;

/** Publishing replaces a folder as a whole: throws WrongCall where that would destroy more than a site. */
export function checkOutDir(outDir: string, folders: Folders): void {
  const { contentDir, publicDir, themeDir, cacheDir } = folders;
  const root = outDir.endsWith(sep) ? outDir : outDir + sep;
  const inside = [contentDir, publicDir, themeDir, cacheDir].find((dir) =>
    (dir + sep).startsWith(root),
  );
  if (inside !== undefined) {
    throw new WrongCall(
      `A site in ${outDir} would replace ${inside}. Name another folder with --out.`,
    );
  }
  const stats = statSync(outDir, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const isOurs =
    stats.isDirectory() && (readdirSync(outDir).length === 0 || existsSync(join(outDir, MANIFEST)));
  if (!isOurs) {
    throw new WrongCall(
      `${outDir} holds something that is no site of Arsip, and a build would replace it. Empty it, or name another folder with --out.`,
    );
  }
}
