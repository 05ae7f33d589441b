import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HashedFile } from '../outputs/render-hash-manifest.ts';
import { rewritePortablePage } from '../outputs/rewrite-portable-page.ts';
import { rewritePortableStyle } from '../outputs/rewrite-portable-style.ts';
import { PORTABLE_FILES, PORTABLE_FOLDER } from '../search/portable.ts';
import { hashFile } from './hash-file.ts';

/** A site, and where its portable edition is made. */
export interface EditionSite {
  readonly webDir: string;
  readonly editionDir: string;
  /** The site's sub-path, with a slash at both ends. */
  readonly base: string;
}

/** What a thread must know to carry files over. */
export interface EditionJob extends EditionSite {
  /** All files of the site that are carried over. */
  readonly carried: readonly string[];
}

const SCRIPT = `${PORTABLE_FOLDER}/${PORTABLE_FILES.page}`;

/** Gives a function that carries a file of the site over into the edition, with its links made relative. */
export function createCarrier({
  webDir,
  editionDir,
  carried,
  base,
}: EditionJob): (file: string) => HashedFile {
  const files = new Set(carried);
  const site = { base, has: (file: string) => files.has(file), script: SCRIPT };
  const folders = new Set<string>();
  return (file) => {
    const from = join(webDir, file);
    const to = join(editionDir, file);
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    const rewrite = REWRITERS.find(([ending]) => file.endsWith(ending))?.[1];
    if (rewrite === undefined) {
      copyFileSync(from, to);
      return [file, hashFile(to)];
    }
    return writeHashed({
      dir: editionDir,
      file,
      text: rewrite(readFileSync(from, 'utf8'), { ...site, file }),
    });
  };
}

const REWRITERS = [
  ['.html', rewritePortablePage],
  ['.css', rewritePortableStyle],
] as const;

export interface EditionText {
  readonly dir: string;
  /** Below `dir`, in a folder that is there. */
  readonly file: string;
  readonly text: string;
}

export function writeHashed({ dir, file, text }: EditionText): HashedFile {
  writeFileSync(join(dir, file), text);
  return [file, createHash('sha256').update(text).digest('hex')];
}
