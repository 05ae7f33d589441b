import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseArchive } from '../model/parse-archive.ts';
import { findArticle } from './articles.ts';
import { saveBody } from './bodies.ts';
import { listDiagnostics } from './diagnostics.ts';
import { openStore, type Store } from './open-store.ts';
import { numberOf } from './rows.ts';
import { sumArticles } from './sum-articles.ts';
import { syncStore } from './sync.ts';

const { archive } = parseArchive('title: T\npermalink: /{slug}.html\n', 'archive.yaml');

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-translations-'));
  mkdirSync(join(folder, 'content', 'id'), { recursive: true });
  store = openStore(join(folder, 'store.sqlite')).store;
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

/** Indexes articles by their paths, each in a language and with further lines, besides those of before. */
async function index(articles: Readonly<Record<string, string>>) {
  const contentDir = join(folder, 'content');
  for (const [path, lines] of Object.entries(articles))
    writeFileSync(
      join(contentDir, path),
      `---\ntitle: T\ndate: 2017-11-06\nslug: ${path.replace(/\W/g, '')}\n${lines}\n---\n`,
    );
  await syncStore(store, { contentDir, archive, fingerprint: 'one', now: Date.now() });
  const body = { html: '', text: '', parts: [] };
  for (const row of store.db.prepare('SELECT id FROM article').all())
    saveBody(store, 'key', { id: numberOf(row, 'id'), body, dependencies: [], diagnostics: [] });
}

/** The translations of the article of a file, each as its language and its address. */
const translationsOf = (path: string) =>
  findArticle(store, `/${path.replace(/\W/g, '')}.html`)?.translations?.map(
    ({ language, pathname }) => `${language} ${pathname}`,
  );

test('an article leads to the one it names, and is led to from there', async () => {
  await index({ 'a.md': 'lang: en\ntranslations: id/b.md', 'id/b.md': 'lang: id', 'c.md': '' });
  expect(translationsOf('a.md')).toEqual(['id /idbmd.html']);
  expect(translationsOf('id/b.md')).toEqual(['en /amd.html']);
  expect(translationsOf('c.md')).toBeUndefined();
});

test('all that are named together lead to one another, by language, however they are named', async () => {
  await index({
    'a.md': 'lang: en',
    'id/b.md': 'lang: id\ntranslations: [../a.md, /c.md]',
    'c.md': 'lang: ar\ntranslations: ./id/../a.md',
  });
  expect(translationsOf('a.md')).toEqual(['ar /cmd.html', 'id /idbmd.html']);
  expect(translationsOf('c.md')).toEqual(['en /amd.html', 'id /idbmd.html']);
  expect(listDiagnostics(store)).toEqual([]);
});

test('of two in one language the first by path is led to, and the other is reported', async () => {
  await index({
    'a.md': 'lang: en\ntranslations: [b.md, c.md]',
    'b.md': 'lang: id',
    'c.md': 'lang: id',
  });
  expect(translationsOf('a.md')).toEqual(['id /bmd.html']);
  expect(translationsOf('c.md')).toEqual(['en /amd.html']);
  expect(listDiagnostics(store).map(({ file, ruleId }) => [file, ruleId])).toEqual([
    ['c.md', 'translation-language'],
  ]);
});

test.each([
  ['a draft', 'draft: true'],
  ['a withdrawn article', 'withdrawn: { at: 2018-01-01, reason: It was made up. }'],
])('%s is no translation', async (_, line) => {
  const named = `lang: id\ntranslations: a.md\n${line}`;
  await index({ 'a.md': 'lang: en\ntranslations: b.md', 'b.md': named });
  expect(translationsOf('a.md')).toBeUndefined();
  expect(translationsOf('b.md')).toBeUndefined();
});

test('a page is made anew when another becomes its translation, moves or is none any more', async () => {
  const digest = () => sumArticles(store).find('article:/amd.html');
  await index({ 'a.md': 'lang: en', 'b.md': 'lang: id' });
  const alone = digest();
  await index({ 'b.md': 'lang: id\ntranslations: a.md' });
  const joined = digest();
  await index({ 'b.md': 'lang: id\ntranslations: a.md\npermalink: /other.html' });
  expect(new Set([alone, joined, digest()]).size).toBe(3);
  await index({ 'b.md': 'lang: id' });
  expect(digest()).toBe(alone);
});
