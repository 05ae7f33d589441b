import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../store/open-store.ts';
import { indexArticles } from '../store/test-articles.ts';
import { describeMonths, findKeptMonths } from './article-months.ts';
import type { ArticleOutput } from './list-outputs.ts';
import { measureSite } from './measure-site.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-months-'));
  store = openStore(join(folder, 'store.sqlite')).store;
  await indexArticles(store, {
    folder,
    language: 'en',
    articles: {
      'a.md': 'title: A\ndate: 2017-10-06',
      'b.md': 'title: B\ndate: 2017-11-06\npermalink: /town/b/',
    },
  });
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const MONTHS = ['2017-10', '2017-11'];
const keyMonth = (month: string, reads: string) => `${month} made from ${reads}`;

function findKept(sound = MONTHS, key = keyMonth, others: readonly string[] = []) {
  const months = MONTHS.map((id) => ({ id, key: key(id, 'years'), reads: 'years', folder: '' }));
  return findKeptMonths({
    store,
    others: others.map((file) => ({ kind: 'copy', file, from: file, size: 0, changed: 0 })),
    state: { soundParts: new Map(sound.map((part) => [part, measureSite([])])) },
    known: new Map(months.map((month) => [month.id, month])),
    keyMonth,
  });
}

test('a month is kept for as long as it has the same key', () => {
  expect([...findKept().keys()]).toEqual(MONTHS);
  const other = (month: string) => (month === '2017-10' ? 'other' : keyMonth(month, 'years'));
  expect([...findKept(MONTHS, other).keys()]).toEqual(['2017-11']);
});

test('a month of which a file was touched is not kept', () => {
  expect([...findKept(['2017-10']).keys()]).toEqual(['2017-10']);
});

test.each([
  ['2017/10/06/a.html', ['2017-11']],
  ['town/b/index.html', ['2017-10']],
  ['town/c/index.html', MONTHS],
  ['2017/10/06/a.txt', MONTHS],
])('with public/%s, the months kept are %j', (file, kept) => {
  expect([...findKept(MONTHS, keyMonth, [file]).keys()]).toEqual(kept);
});

const page = (part: string, name: string) =>
  ({ kind: 'page', part, pathname: `/${name}.html`, file: `${name}.html` }) as ArticleOutput;

test('a month is described by what its pages ask for besides themselves', () => {
  const pages = [page('2017-10', 'town/a'), page('2017-11', 'd'), page('2017-10', 'town/b/c')];
  const record = { id: '2016-01', key: 'kept', reads: '', folder: '' };
  const left = {
    ...{ file: 'town/a.html', key: '', size: 0, mtime: 0, part: '2017-10' },
    reads: 'article:/town/a.html\nlabel-kinds\nsurroundings:/town/a.html',
  };
  const made = [
    { file: 'town/b/c.html', reads: 'article:/town/a.html\narticle:/town/b/c.html\nyears' },
    { file: 'd.html', reads: '' },
  ].map((one) => ({ ...one, size: 0, mtime: 0 }));
  const notes = {
    keptMonths: new Map([['2016-01', record]]),
    records: new Map([['town/a.html', left]]),
    ...{ made, keys: new Map(), keyMonth },
  };
  const asked = 'article:/town/a.html\nlabel-kinds\nyears';
  expect([...describeMonths(pages, notes).values()]).toEqual([
    record,
    { id: '2017-10', key: keyMonth('2017-10', asked), reads: asked, folder: 'town/' },
    { id: '2017-11', key: keyMonth('2017-11', ''), reads: '', folder: '' },
  ]);
});

test('a month is described by the copies among its pages', () => {
  const describe = (key: string) => {
    const keys = new Map([['a.html', key]]);
    const notes = { keptMonths: new Map(), records: new Map(), made: [], keyMonth };
    return describeMonths([page('2017-10', 'a')], { ...notes, keys });
  };
  expect(describe('copy one')).not.toEqual(describe('copy another'));
  expect(describe('copy one')).toEqual(describe('copy one'));
  expect(describe('1d59cde9')).toEqual(describe('74ae12c3'));
});
