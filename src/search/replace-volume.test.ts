import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashFiles } from '../../tests/hash-files.ts';
import { replaceVolume } from './replace-volume.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-volume-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(volume: string, files: Record<string, string>): string {
  const dir = join(folder, volume);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), text);
    utimesSync(join(dir, file), 1, 1);
  }
  return dir;
}

test('a volume becomes the new one, and what is the same in both keeps its time', () => {
  const old = write('old', { 'fragment/a': 'A', 'fragment/b': 'B', 'index/i': '12' });
  const next = write('new', { 'fragment/a': 'A', 'fragment/c': 'C', 'index/i': '34' });
  utimesSync(join(next, 'fragment/a'), 2, 2);
  replaceVolume(next, old);
  expect(Object.keys(hashFiles(old)).sort()).toEqual(['fragment/a', 'fragment/c', 'index/i']);
  expect(readFileSync(join(old, 'index/i'), 'utf8')).toBe('34');
  expect(statSync(join(old, 'fragment/a')).mtimeMs).toBe(1000);
});

test('a first volume is taken as it is', () => {
  replaceVolume(write('new', { 'fragment/a': 'A' }), join(folder, 'old'));
  expect(readFileSync(join(folder, 'old/fragment/a'), 'utf8')).toBe('A');
});
