/** Holds a copy of a portable edition to the manifest that came with it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countNoun } from '../diagnostics/count-noun.ts';
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseHashManifest } from '../outputs/parse-hash-manifest.ts';
import type { HashedFile } from '../outputs/render-hash-manifest.ts';
import { findUnsafeNames } from './find-unsafe-names.ts';
import { hashFile } from './hash-file.ts';
import { EDITION_MANIFEST } from './make-edition.ts';
import type { Reporter } from './run.ts';
import { walkSite } from './walk-site.ts';

export interface EditionCheck {
  /** Files that the manifest names. */
  readonly files: number;
  /** By path below the edition. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Finds what is missing, altered or added in the copy that lies in a folder, and names that not every disk takes. */
export function checkEdition(dir: string, reporter: Reporter): EditionCheck {
  const manifest = join(dir, EDITION_MANIFEST);
  if (!existsSync(manifest))
    return { files: 0, diagnostics: [unreadable(undefined, `${EDITION_MANIFEST} is not there`)] };
  const { files, unread } = parseHashManifest(readFileSync(manifest, 'utf8'));
  const diagnostics = unread.map((line) => unreadable(line, 'The line names no file and its hash'));
  const step = reporter.begin('Checking', files.length);
  const onDisk = new Set(walkSite(dir).keys());
  for (const [index, file] of files.entries()) {
    diagnostics.push(...checkFile(dir, file, onDisk));
    onDisk.delete(file[0]);
    step.update(index + 1);
  }
  onDisk.delete(EDITION_MANIFEST);
  step.end(countNoun(files.length, 'file'));
  const added = [...onDisk].map((path) =>
    createDiagnostic('edition-added', { path }, `${EDITION_MANIFEST} does not name it`),
  );
  const names = findUnsafeNames(files.map(([file]) => file));
  return { files: files.length, diagnostics: [...diagnostics, ...added, ...names].sort(byPath) };
}

function unreadable(line: number | undefined, reason: string): Diagnostic {
  return createDiagnostic('edition-manifest', { path: EDITION_MANIFEST, line }, reason);
}

function checkFile(
  dir: string,
  [path, sha256]: HashedFile,
  onDisk: ReadonlySet<string>,
): Diagnostic[] {
  if (!onDisk.has(path))
    return [createDiagnostic('edition-missing', { path }, 'The file is not in this copy')];
  const found = tryHash(join(dir, path));
  if (found === sha256) return [];
  const reason = found === undefined ? 'The file cannot be read' : `Its SHA-256 is ${found}`;
  return [createDiagnostic('edition-altered', { path }, reason)];
}

/** Undefined where a disk does not give the file. */
function tryHash(file: string): string | undefined {
  try {
    return hashFile(file);
  } catch {
    return undefined;
  }
}

function byPath({ file: a = '' }: Diagnostic, { file: b = '' }: Diagnostic): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
