import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { completePublication, publishSite } from './publish-site.ts';
import { walkSite } from './walk-site.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-publish-'));
  mkdirSync(join(folder, 'cache'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...steps: string[]) => join(folder, ...steps);

function fill(name: string, files: Record<string, string>): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(at(name, path)), { recursive: true });
    writeFileSync(at(name, path), text);
  }
  return at(name);
}

function publish(
  staged: Record<string, string>,
  removed: readonly string[] = [],
  outDir = at('dist'),
): void {
  publishSite({ stagingDir: fill('cache/staging', staged), outDir, removed }, at('cache'));
}

const readSite = () =>
  Object.fromEntries(
    [...walkSite(at('dist')).keys()]
      .sort()
      .map((path) => [path, readFileSync(at('dist', path), 'utf8')]),
  );

test('puts a first site where there was none', () => {
  publish({ 'index.html': 'new' }, [], at('www', 'dist'));
  expect(readFileSync(at('www', 'dist', 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(at('cache', 'staging'))).toBe(false);
});

test('replaces what changed, removes what went, and leaves the rest', () => {
  fill('dist', { 'index.html': 'old', 'kept.html': 'kept', '2017/11/gone.html': 'old' });
  publish({ 'index.html': 'new', '2018/a.html': 'new' }, ['2017/11/gone.html']);
  expect(readSite()).toEqual({ '2018/a.html': 'new', 'index.html': 'new', 'kept.html': 'kept' });
  for (const path of ['dist/2017', 'cache/staging', 'cache/publication.json']) {
    expect(existsSync(at(path)), path).toBe(false);
  }
});

test('puts a file where a folder was, and a folder where a file was', () => {
  fill('dist', { 'a/b.html': 'old', c: 'old' });
  publish({ a: 'new', 'c/d.html': 'new' }, ['a/b.html', 'c']);
  expect(readSite()).toEqual({ a: 'new', 'c/d.html': 'new' });
});

test('completes a publication that was cut off halfway', () => {
  fill('dist', { 'a.html': 'new', 'b.html': 'old', 'gone.html': 'old' });
  const stagingDir = fill('cache/staging', { 'b.html': 'new' });
  const journal = { stagingDir, outDir: at('dist'), removed: ['gone.html', 'already-gone.html'] };
  writeFileSync(at('cache', 'publication.json'), JSON.stringify(journal));
  expect(completePublication(at('cache'))).toBe(true);
  expect(readSite()).toEqual({ 'a.html': 'new', 'b.html': 'new' });
  expect(completePublication(at('cache'))).toBe(false);
});

test('has nothing to complete where a build died before it began to publish', () => {
  fill('dist', { 'index.html': 'old' });
  fill('cache/staging', { 'index.html': 'half' });
  expect(completePublication(at('cache'))).toBe(false);
  expect(readSite()).toEqual({ 'index.html': 'old' });
});
