import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkOutDir } from './check-out-dir.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'arsip-out-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const check = (out: string) =>
  checkOutDir(join(dir, out), {
    contentDir: join(dir, 'archive', 'content'),
    publicDir: join(dir, 'archive', 'public'),
    themeDir: join(dir, 'archive', 'theme'),
    cacheDir: join(dir, 'archive', '.arsip'),
  });

const write = (path: string) => {
  mkdirSync(join(dir, path, '..'), { recursive: true });
  writeFileSync(join(dir, path), '');
};

test('takes a folder that is not there, an empty one and an earlier site', () => {
  expect(() => check('archive/dist')).not.toThrow();
  mkdirSync(join(dir, 'dist'));
  expect(() => check('dist')).not.toThrow();
  write('dist/manifest.webmanifest');
  expect(() => check('dist')).not.toThrow();
});

test('takes a folder whose name only begins like that of the content', () => {
  expect(() => check('archive/con')).not.toThrow();
});

test.each(['archive', '', 'archive/content', 'archive/public', 'archive/.arsip'])(
  'refuses "%s", which is or holds a folder of the archive',
  (out) => {
    write('archive/manifest.webmanifest');
    expect(() => check(out)).toThrow('would replace');
  },
);

test('refuses a file, and a folder that holds anything else', () => {
  write('letters/1924.txt');
  expect(() => check('letters')).toThrow('no site of Arsip');
  expect(() => check('letters/1924.txt')).toThrow('no site of Arsip');
});
