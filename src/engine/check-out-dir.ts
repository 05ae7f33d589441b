import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { RunOptions } from './run.ts';
import { WrongCall } from './wrong-call.ts';

/** What a folder is made into. */
export interface OutKind {
  readonly name: string;
  /** A file that every one of ours has. */
  readonly marker: string;
}

const SITE: OutKind = { name: 'site', marker: 'manifest.webmanifest' };

type Folders = Pick<RunOptions, 'contentDir' | 'publicDir' | 'themeDir' | 'cacheDir'>;

/** Publishing replaces a folder as a whole: throws WrongCall where that would destroy more than one of its kind. */
export function checkOutDir(outDir: string, folders: Folders, kind: OutKind = SITE): void {
  const { contentDir, publicDir, themeDir, cacheDir } = folders;
  const root = outDir.endsWith(sep) ? outDir : outDir + sep;
  const inside = [contentDir, publicDir, themeDir, cacheDir].find((dir) =>
    (dir + sep).startsWith(root),
  );
  if (inside !== undefined) {
    throw new WrongCall(
      `A ${kind.name} in ${outDir} would replace ${inside}. Name another folder with --out.`,
    );
  }
  const stats = statSync(outDir, { throwIfNoEntry: false });
  if (stats === undefined) return;
  const isOurs =
    stats.isDirectory() &&
    (readdirSync(outDir).length === 0 || existsSync(join(outDir, kind.marker)));
  if (!isOurs) {
    throw new WrongCall(
      `${outDir} holds something that is no ${kind.name} of Arsip, and it would be replaced. Empty it, or name another folder with --out.`,
    );
  }
}
