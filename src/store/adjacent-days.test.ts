import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAdjacentDays, findAdjacentMonthDays } from './adjacent-days.ts';
import { openStore, type Store } from './open-store.ts';
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
