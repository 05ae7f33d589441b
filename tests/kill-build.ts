import { spawn } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashFiles } from './hash-files.ts';

const ARSIP = fileURLToPath(new URL('../bin/arsip.mjs', import.meta.url));

/** How a build is called by the tests of survival; below `dir` lie `content/`, `dist/` and `.arsip/`. */
export const BUILD = [
  'build',
  ...['--content', 'content', '--out', 'dist', '--cache', '.arsip', '--now', '2026-01-01'],
];

/** Starts a build and kills it when `moment` has come. Returns whether it was still at work. */
export async function killBuild(dir: string, moment: () => Promise<unknown>): Promise<boolean> {
  const child = spawn(process.execPath, [ARSIP, ...BUILD], { cwd: dir, stdio: 'ignore' });
  const end = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  await Promise.race([moment(), end]);
  child.kill('SIGKILL');
  return (await end) === 'SIGKILL';
}

/** The site without what waits to be published; no host serves a hidden folder. */
export function hashSite(dist: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(hashFiles(dist)).filter(([file]) => !file.startsWith('.arsip-new/')),
  );
}

/** What a build must leave alone: every file of the content, and when it last changed. */
export function describeContent(dir: string): Record<string, string> {
  const files = globSync('{content,public}/**/*', { cwd: dir }).sort();
  const times = files.map((file) => [file, String(statSync(join(dir, file)).mtimeMs)]);
  return { ...Object.fromEntries(times), ...hashFiles(join(dir, 'content')) };
}
