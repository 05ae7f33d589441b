import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  countArticles,
  countByDay,
  countByMonth,
  countByMonthDay,
  countByYear,
  findAdjacentDays,
  findAdjacentMonthDays,
  type TimeCount,
} from './count-by-time.ts';
import { inTransaction, openStore, type Store } from './open-store.ts';
import { type ArticleState, insertArticle } from './write-article.ts';

let folder: string;
let store: Store;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-days-'));
  store = openStore(join(folder, 'store.sqlite')).store;
  const days = ['2015-12-31', '2017-11-06', '2017-11-06', '2017-11-20', '2018-01-01'];
  for (const day of days) insert(day, 'published');
  insert('2017-11-10', 'draft');
});
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function insert(day: string, state: ArticleState): void {
  const path = `${store.prepare('SELECT count(*) AS count FROM article').get()?.count}.md`;
  const article = {
    ...{ path, pathname: `/${path}`, place: path, own: false, draft: false, at: 0, day },
    page: false,
    ...{ language: 'en', json: '{}', jsonHash: '', listed: '{}', listedHash: '', bodyLine: 1 },
    ...{ aliases: [], translations: [], labels: [], corrections: [] },
  };
  insertArticle(store, article, state);
}

const toPairs = (counts: readonly TimeCount[]) => counts.map(({ span, count }) => [span, count]);

test('articles are counted by year, by month of a year, and by day of any span', () => {
  expect(countArticles(store)).toBe(5);
  expect(toPairs(countByYear(store))).toEqual([
    ['2015', 1],
    ['2017', 3],
    ['2018', 1],
  ]);
  expect(toPairs(countByMonth(store, '2017'))).toEqual([['2017-11', 3]]);
  expect(countByMonth(store, '2016')).toEqual([]);
  const november = [
    ['2017-11-06', 2],
    ['2017-11-20', 1],
  ];
  expect(toPairs(countByDay(store, '2017-11'))).toEqual(november);
  expect(toPairs(countByDay(store, '2017'))).toEqual(november);
  expect(toPairs(countByDay(store, ''))).toEqual([
    ['2015-12-31', 1],
    ...november,
    ['2018-01-01', 1],
  ]);
});

test('days of the year are in the order of a year, whichever year has them', () => {
  expect(toPairs(countByMonthDay(store))).toEqual([
    ['01-01', 1],
    ['11-06', 2],
    ['11-20', 1],
    ['12-31', 1],
  ]);
});

test('what was counted is counted anew once anything is stored', () => {
  inTransaction(store, () => insert('2019-02-03', 'published'));
  expect(countArticles(store)).toBe(6);
  inTransaction(store, () => store.db.exec(`DELETE FROM article WHERE day = '2019-02-03'`));
  expect(countArticles(store)).toBe(5);
});

test.each([
  ['2017', '2015-12-31', '2018-01-01'],
  ['2017-11', '2015-12-31', '2018-01-01'],
  ['2017-11-06', '2015-12-31', '2017-11-20'],
  ['2015', undefined, '2017-11-06'],
  ['2018-01-01', '2017-11-20', undefined],
])('the days around %s are the nearest that have articles', (span, earlier, later) => {
  expect(findAdjacentDays(store, span)).toEqual({
    ...(earlier && { earlier }),
    ...(later && { later }),
  });
});

test('the days of the year around one are the nearest of any year', () => {
  expect(findAdjacentMonthDays(store, '11-06')).toEqual({ earlier: '01-01', later: '11-20' });
  expect(findAdjacentMonthDays(store, '12-31')).toEqual({ earlier: '11-20' });
});
