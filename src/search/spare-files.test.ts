import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSpareFiles } from './spare-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-spare-'));
  mkdirSync(join(folder, 'site'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const spareDir = () => join(folder, 'spare');
const fileOf = (name: string) => join(folder, 'site', name);
const read = (name: string) => readFileSync(fileOf(name), 'utf8');
const inodeOf = (name: string) => statSync(fileOf(name)).ino;

test.each(['a', 'much longer', 'é', ''])('writes %j over a file that was released', (text) => {
  const spare = openSpareFiles(spareDir());
  spare.write(fileOf('first'), 'first');
  const inode = inodeOf('first');
  spare.release(fileOf('first'));
  spare.write(fileOf('second'), text);
  expect(readdirSync(join(folder, 'site'))).toEqual(['second']);
  expect(read('second')).toBe(text);
  expect(inodeOf('second')).toBe(inode);
});

test('keeps what was released for another time, and no other file', () => {
  const spare = openSpareFiles(spareDir());
  for (const name of ['a', 'b', 'c']) spare.write(fileOf(name), name);
  for (const name of ['a', 'b']) spare.release(fileOf(name));
  spare.keep();
  expect(readdirSync(join(folder, 'site'))).toEqual(['c']);
  const later = openSpareFiles(spareDir());
  for (const name of ['d', 'e', 'f']) later.write(fileOf(name), name);
  expect(['d', 'e', 'f'].map(read)).toEqual(['d', 'e', 'f']);
  expect(readdirSync(spareDir())).toEqual([]);
});

test('keeps files beside those that were kept and not used', () => {
  const first = openSpareFiles(spareDir());
  for (const name of ['a', 'b']) first.write(fileOf(name), name);
  for (const name of ['a', 'b']) first.release(fileOf(name));
  first.keep();
  const second = openSpareFiles(spareDir());
  second.write(fileOf('c'), 'c');
  second.release(fileOf('c'));
  second.keep();
  expect(readdirSync(spareDir())).toHaveLength(2);
  expect(readdirSync(join(folder, 'site'))).toEqual([]);
});
