import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashTexts } from './hash-texts.ts';
import { openStore, type Store } from './open-store.ts';
import { indexArticles } from './test-articles.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-texts-'));
  store = openStore(join(folder, 'store.sqlite')).store;
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const ARTICLES = {
  'a.md': 'title: A\ndate: 2017-11-06\ntags: [Rain]',
  'b.md': 'title: B\ndate: 2017-11-06\nlanguage: en-GB',
  'c.md': 'title: C\ndate: 2017-11-07\ntags: [Rain]',
};

/** Hashes the texts of an archive; a text is its article's name, unless it is given. */
async function hash(changes: Record<string, string> = {}, texts: Record<string, string> = {}) {
  await indexArticles(store, {
    folder,
    language: 'id',
    articles: { ...ARTICLES, ...changes },
    texts,
  });
  return hashTexts(store);
}

/** The days whose hashes differ. */
function compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const days = new Set([...before.keys(), ...after.keys()]);
  return [...days].filter((day) => before.get(day as never) !== after.get(day as never)).sort();
}

test('each day of each language has a hash', async () => {
  expect([...(await hash()).keys()].sort()).toEqual([
    'en-gb/2017-11-06',
    'id/2017-11-06',
    'id/2017-11-07',
  ]);
});

test.each([
  ['nothing', {}, {}, []],
  ['a headline', { 'a.md': 'title: A2\ndate: 2017-11-06\ntags: [Rain]' }, {}, ['id/2017-11-06']],
  ['a text', {}, { 'b.md': 'Other.' }, ['en-gb/2017-11-06']],
  [
    'a day',
    { 'c.md': 'title: C\ndate: 2017-11-08\ntags: [Rain]' },
    {},
    ['id/2017-11-07', 'id/2017-11-08'],
  ],
  ['an article more', { 'd.md': 'title: D\ndate: 2017-11-07' }, {}, ['id/2017-11-07']],
  [
    'the name of a tag on other days',
    {
      'd.md': 'title: D\ndate: 2018-01-01\ntags: [RAIN]',
      'e.md': 'title: E\ndate: 2018-01-01\ntags: [RAIN]',
      'f.md': 'title: F\ndate: 2018-01-01\ntags: [RAIN]',
    },
    {},
    ['id/2017-11-06', 'id/2017-11-07', 'id/2018-01-01'],
  ],
])(
  'with %s another, only the days that show it have another hash',
  async (_, changes, texts, days) => {
    const before = await hash();
    expect(compare(before, await hash(changes, texts))).toEqual(days);
  },
);
