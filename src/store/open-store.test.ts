import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction, keepLast, noteRead, openSnapshot, openStore } from './open-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-store-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const countMeta = ({ prepare }: { prepare: (sql: string) => { get(): unknown } }) =>
  prepare('SELECT count(*) AS count FROM meta').get();

function fill(file: string): void {
  const { store } = openStore(file);
  store.prepare('INSERT INTO meta VALUES (?, ?)').run('key', 'value');
  store.close();
}

test('makes a new index, and the folders above it, without a word', () => {
  const { store, rebuilt } = openStore(join(folder, 'deep', 'store.sqlite'));
  expect(rebuilt).toBeUndefined();
  expect(countMeta(store)).toEqual({ count: 0 });
  store.close();
});

test('opens a sound index with all it holds', () => {
  const file = join(folder, 'store.sqlite');
  fill(file);
  const { store, rebuilt } = openStore(file);
  expect(rebuilt).toBeUndefined();
  expect(countMeta(store)).toEqual({ count: 1 });
  store.close();
});

test('replaces an index of another version and says that it was older', () => {
  const file = join(folder, 'store.sqlite');
  fill(file);
  const before = openStore(file).store;
  before.db.exec('PRAGMA user_version = 999');
  before.close();
  const { store, rebuilt } = openStore(file);
  expect(rebuilt).toBe('older');
  expect(countMeta(store)).toEqual({ count: 0 });
  store.close();
});

test.each([
  ['no database at all', 'This is no database.'.repeat(100)],
  ['a database cut short', 'SQLite format 3\0'],
])('replaces %s and says that it was damaged', (_, bytes) => {
  const file = join(folder, 'store.sqlite');
  writeFileSync(file, bytes);
  const { store, rebuilt } = openStore(file);
  expect(rebuilt).toBe('damaged');
  expect(countMeta(store)).toEqual({ count: 0 });
  store.close();
});

test('keeps nothing of a transaction that fails', () => {
  const { store } = openStore(join(folder, 'store.sqlite'));
  const fail = () =>
    inTransaction(store, () => {
      store.prepare('INSERT INTO meta VALUES (?, ?)').run('key', 'value');
      throw new Error('stopped');
    });
  expect(fail).toThrow('stopped');
  expect(countMeta(store)).toEqual({ count: 0 });
  store.close();
});

test('a snapshot stays as it was, keeps nobody from storing, and stores nothing', () => {
  const file = join(folder, 'store.sqlite');
  fill(file);
  const { store } = openStore(file);
  const snapshot = openSnapshot(file);
  const insert = 'INSERT INTO meta VALUES (?, ?)';
  store.prepare(insert).run('later', 'value');
  expect([countMeta(snapshot), countMeta(store)]).toEqual([{ count: 1 }, { count: 2 }]);
  expect(() => snapshot.prepare(insert).run('third', 'value')).toThrow('readonly');
  snapshot.close();
  store.close();
});

test('what was worked out last is kept until another is asked for or anything is stored, and noted each time', () => {
  const { store } = openStore(join(folder, 'store.sqlite'));
  const made: string[] = [];
  const ask = (subject: string) => {
    store.reads = new Set(['own']);
    const value = keepLast(store, 'list', subject, () => {
      made.push(subject);
      noteRead(store, `label:${subject}`);
      return subject.toUpperCase();
    });
    return [value, ...store.reads];
  };
  for (const subject of ['rain', 'rain', 'sea', 'rain'])
    expect(ask(subject)).toEqual([subject.toUpperCase(), 'own', `label:${subject}`]);
  expect(made).toEqual(['rain', 'sea', 'rain']);
  inTransaction(store, () => {});
  ask('rain');
  expect(made).toHaveLength(4);
  store.close();
});
