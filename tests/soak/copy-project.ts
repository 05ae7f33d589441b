import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = [
  'bin',
  'bench',
  'src',
  'tests',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
  'tsconfig.json',
];

export interface ProjectCopy extends Disposable {
  readonly dir: string;
}

/** Copies the project, so that its sources may be changed; the packages are hard links where they can be. */
export function copyProject(parent = tmpdir()): ProjectCopy {
  const dir = mkdtempSync(join(parent, 'arsip-project-'));
  for (const name of SOURCES) cpSync(join(ROOT, name), join(dir, name), { recursive: true });
  const packages = [join(ROOT, 'node_modules'), dir];
  try {
    execFileSync('cp', ['-al', ...packages], { stdio: 'ignore' });
  } catch {
    execFileSync('cp', ['-a', ...packages]);
  }
  rmSync(join(dir, 'node_modules', '.cache'), { recursive: true, force: true });
  return { dir, [Symbol.dispose]: () => rmSync(dir, { recursive: true, force: true }) };
}
