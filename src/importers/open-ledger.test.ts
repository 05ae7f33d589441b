import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ContentPath } from '../model/article.ts';
import { type LedgerEntry, openLedger } from './open-ledger.ts';

function createFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'arsip-ledger-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, '.import', 'ledger.jsonl');
}

function entry(key: string, record = 'r'): LedgerEntry {
  const path = `2025/06/${key}.md` as ContentPath;
  return { key, path, record, written: 'w', identity: ['', `Headline of ${key}`, ''] };
}

test('finds what was noted, in the same run and in the next', () => {
  const file = createFile();
  const long = { ...entry('long'), identity: ['', 'é'.repeat(9000), ''] };
  {
    using ledger = openLedger(file);
    for (const noted of [entry('a'), long, entry('a', 'newer')]) ledger.note(noted);
    expect(ledger.find('a')).toEqual(entry('a', 'newer'));
  }
  using ledger = openLedger(file);
  expect(ledger.find('a')).toEqual(entry('a', 'newer'));
  expect(ledger.find('long')).toEqual(long);
  expect(ledger.find('b')).toBeUndefined();
  expect(ledger.owns(entry('a').path)).toBe(true);
  expect(ledger.owns(entry('b').path)).toBe(false);
});

test('goes on behind a line that was cut off', () => {
  const file = createFile();
  openLedger(file)[Symbol.dispose]();
  appendFileSync(file, `${JSON.stringify(entry('a'))}\n{"key":"b`);
  {
    using ledger = openLedger(file);
    ledger.note(entry('c'));
  }
  using ledger = openLedger(file);
  expect(['a', 'b', 'c'].map((key) => ledger.find(key)?.key)).toEqual(['a', undefined, 'c']);
});

test('forgets at its end what was noted in a dry run', () => {
  const file = createFile();
  {
    using ledger = openLedger(file, { isDry: true });
    ledger.note(entry('a'));
    expect(ledger.find('a')).toEqual(entry('a'));
  }
  expect(existsSync(file)).toBe(false);
  openLedger(file)[Symbol.dispose]();
  const before = readFileSync(file);
  using ledger = openLedger(file, { isDry: true });
  ledger.note(entry('b'));
  expect(readFileSync(file)).toEqual(before);
});
