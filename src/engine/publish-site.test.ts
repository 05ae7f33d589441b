import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

/** Leaves what a command leaves that is cut off while it publishes: files that wait, and the journal. */
function begin(waiting: Record<string, string>, removed: readonly string[]): void {
  mkdirSync(at('dist', '.arsip-new'), { recursive: true });
  fill('dist/.arsip-new', waiting);
  writeFileSync(at('cache', 'publication.json'), JSON.stringify({ outDir: at('dist'), removed }));
}

const complete = () => completePublication(at('cache'), at('dist'));

test('puts a file where a folder without files was', () => {
  fill('dist', { 'a.html': 'old' });
  mkdirSync(at('dist', 'b.html', 'c'), { recursive: true });
  publish({ 'b.html': 'new' });
  expect(readSite()).toEqual({ 'a.html': 'old', 'b.html': 'new' });
});

test('fills the folder that a link leads to', () => {
  mkdirSync(at('www'));
  symlinkSync(at('www'), at('dist'));
  publish({ 'a.html': 'new' });
  publish({ 'b.html': 'new' }, ['a.html']);
  expect(readFileSync(at('www', 'b.html'), 'utf8')).toBe('new');
  expect(readSite()).toEqual({ 'b.html': 'new' });
});

test('completes a publication that was cut off halfway', () => {
  fill('dist', { 'a.html': 'new', 'b.html': 'old', 'gone.html': 'old' });
  begin({ 'b.html': 'new' }, ['gone.html', 'already-gone.html']);
  expect(complete()).toBe(true);
  expect(readSite()).toEqual({ 'a.html': 'new', 'b.html': 'new' });
  expect(complete()).toBe(false);
});

test('completes a publication that had only something to remove', () => {
  fill('dist', { 'a.html': 'old', 'gone.html': 'old' });
  begin({}, ['gone.html']);
  expect(complete()).toBe(true);
  expect(readSite()).toEqual({ 'a.html': 'old' });
});

test('has nothing to complete where a build died before it began to publish', () => {
  fill('dist', { 'index.html': 'old' });
  fill('cache/staging', { 'index.html': 'half' });
  fill('dist/.arsip-new', { 'index.html': 'half' });
  expect(complete()).toBe(false);
  expect(readSite()).toEqual({ 'index.html': 'old' });
});

test('has nothing to complete where the site was taken away since', () => {
  begin({ 'index.html': 'new' }, ['gone.html']);
  rmSync(at('dist'), { recursive: true });
  fill('dist', { 'gone.html': 'of somebody else' });
  expect(complete()).toBe(false);
  expect(readSite()).toEqual({ 'gone.html': 'of somebody else' });
});

test('has nothing to complete where the disk lost what was to be done', () => {
  fill('dist', { 'index.html': 'old' });
  begin({ 'index.html': 'new' }, []);
  writeFileSync(at('cache', 'publication.json'), '{"outDir": "/');
  expect(complete()).toBe(false);
  expect(readSite()).toEqual({ 'index.html': 'old' });
  expect(existsSync(at('cache', 'publication.json'))).toBe(false);
});
