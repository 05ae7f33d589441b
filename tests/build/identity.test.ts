import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { generateArticles } from '../generate-articles.ts';
import { hashFiles } from '../hash-files.ts';
import { runArsip } from '../run-arsip.ts';
import { site } from '../site.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'arsip-identity-'));
afterAll(() => rmSync(dir, { recursive: true }));

/** Builds the archive in a folder from nothing, with so many threads. */
async function build(root: string, workers: number): Promise<Record<string, string>> {
  const out = mkdtempSync(join(dir, 'out-'));
  const folders = ['--out', join(out, 'dist'), '--cache', join(out, 'cache')];
  const options = ['--no-search', '--now', '2026-01-01', '--workers', String(workers)];
  const { exitCode, stderr } = await runArsip(['build', ...folders, ...options], root);
  expect(exitCode, stderr).toBe(0);
  return hashFiles(join(out, 'dist'));
}

test('the sample archive is the same in Astro’s own way and in ours', async () => {
  for (const folder of ['content', 'public'])
    cpSync(join(ROOT, folder), join(dir, 'sample', folder), { recursive: true });
  const native = await build(join(dir, 'sample'), 0);
  expect(Object.keys(native).length).toBeGreaterThan(300);
  expect(await build(join(dir, 'sample'), 2)).toEqual(native);
});

test('an archive that takes worker threads is the same in Astro’s own way and in ours', async () => {
  await using built = await site(generateArticles(450), {
    args: ['--no-search', '--workers', '3', '--now', '2026-01-01'],
  });
  const native = await build(built.dir, 0);
  expect(Object.keys(native).length).toBeGreaterThan(1000);
  expect(await build(built.dir, 1)).toEqual(native);
  expect(hashFiles(built.dist)).toEqual(native);
});

test('a search is the same whether it is indexed in a thread of its own or not', async () => {
  await using built = await site(generateArticles(2100), {
    args: ['--now', '2026-01-01', '--workers', '2'],
  });
  expect(built.exitCode, built.stderr).toBe(0);
  const threaded = hashFiles(join(built.dist, 'pagefind'));
  expect(Object.keys(threaded).length).toBeGreaterThan(2000);
  const out = await rebuildInPlace(built.dir);
  expect(hashFiles(join(out, 'pagefind'))).toEqual(threaded);
});

/** Builds a search anew with no thread at all, below the same cache folder: pagefind follows the order of its disk. */
async function rebuildInPlace(root: string): Promise<string> {
  const out = mkdtempSync(join(dir, 'out-'));
  const options = ['--now', '2026-01-01', '--workers', '0', '--force'];
  const { exitCode, stderr } = await runArsip(['build', '--out', out, ...options], root);
  expect(exitCode, stderr).toBe(0);
  return out;
}
