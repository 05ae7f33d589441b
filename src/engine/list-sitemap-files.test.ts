import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseArchive } from '../model/parse-archive.ts';
import type { Site } from '../store/current-site.ts';
import { inTransaction, openStore, type Store } from '../store/open-store.ts';
import { listOtherPages } from './list-pages.ts';
import { listSitemapFiles } from './list-sitemap-files.ts';

const { archive } = parseArchive('title: T\nsite: https://archive.example\n', 'archive.yaml');

let folder: string;
let store: Store;
let site: Site;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-sitemaps-'));
  store = openStore(join(folder, 'store.sqlite')).store;
  site = { archive, store };
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** Adds so many articles of a day. */
function addArticles(day: string, count: number): void {
  store.db.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ${count})
    INSERT INTO article (path, pathname, place, own, state, draft, page, at, day, language, json, json_hash, listed,
      listed_hash, body_line, labels)
    SELECT '${day}/' || n, '/${day}/' || n || '.html', '/${day}/' || n, 0, 'published', 0, 0, n, '${day}', 'en', '{}', '',
      json_object('pathname', '/${day}/' || n || '.html', 'published', json_object('iso', '${day}'),
        'withdrawn', json('false')), '', 1, ''
    FROM numbers`);
}

const list = () => [...listSitemapFiles(site)];
const listNames = () => list().map(({ file }) => file.replace(/^sitemaps\//, ''));

function listAddresses(pattern: RegExp): string[] {
  const files = list().filter(({ file }) => pattern.test(file));
  const texts = files.map(({ render }) => [render()].flat().join(''));
  return texts.flatMap((text) =>
    Array.from(text.matchAll(/<loc>(.*?)<\/loc>/g), ([, loc = '']) => loc),
  );
}

test('a year is one sitemap, up to 25,000 articles', () => {
  addArticles('2016-05-01', 3);
  addArticles('2017-01-01', 25_000);
  expect(listNames()).toEqual(['2016.xml', '2017.xml', 'pages.xml', 'sitemap-index.xml']);
});

test('a larger one has a sitemap for each month, a larger month for each day, a larger day in parts', () => {
  addArticles('2017-01-01', 10);
  addArticles('2017-02-01', 20);
  addArticles('2017-02-03', 50_001);
  expect(listNames()).toEqual([
    '2017-01.xml',
    '2017-02-01.xml',
    '2017-02-03.xml',
    '2017-02-03-2.xml',
    'pages.xml',
    'sitemap-index.xml',
  ]);
  const addresses = listAddresses(/\/2017/);
  expect(addresses).toHaveLength(50_031);
  expect(new Set(addresses).size).toBe(50_031);
  expect(listAddresses(/2017-02-01/)).toHaveLength(20);
}, 30_000);

test('more lists than a sitemap takes are in parts', () => {
  addArticles('2017-01-01', 1);
  store.db.exec(`
    WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 50000)
    INSERT INTO label SELECT 'tag', 't' || n, 'T' || n, 9, '2017-01-01', '2017-01-01', 0 FROM numbers`);
  expect(listNames()).toEqual(['2017.xml', 'pages.xml', 'pages-2.xml', 'sitemap-index.xml']);
  const addresses = listAddresses(/\/pages/);
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toContain('https://archive.example/tags/t50000/');
  expect(listAddresses(/index/)).toContain('https://archive.example/sitemaps/pages-2.xml');
}, 30_000);

test('the hash of what the lists show changes with their addresses alone', () => {
  addArticles('2017-01-01', 1);
  const listShown = () => {
    const files = [...listSitemapFiles(site, [...listOtherPages(site)])];
    return files.map(({ shown }) => shown);
  };
  const change = (sql: string) => inTransaction(store, () => store.db.exec(sql));
  const addTag = (name: string) =>
    change(
      `INSERT INTO label VALUES ('tag', '${name}', '${name}', 9, '2017-01-01', '2017-01-01', 0)`,
    );
  addTag('rain');
  const before = listShown();
  expect(before).toEqual([undefined, expect.stringMatching(/^\w{16}$/), undefined]);
  change('UPDATE label SET count = 10');
  expect(listShown()).toEqual(before);
  addTag('wind');
  expect(listShown()).not.toEqual(before);
});
