import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type Article, CORRECTION_TYPES, type ContentPath } from '../src/model/article.ts';
import { parseArchive } from '../src/model/parse-archive.ts';
import { parseArticle } from '../src/model/parse-article.ts';

const CONTENT = fileURLToPath(new URL('../content/', import.meta.url));
const ARCHIVE = { timeZone: 'Asia/Jakarta', language: 'id' };

interface Sample {
  readonly article: Article;
  readonly body: string;
  readonly words: number;
}

const samples: readonly Sample[] = globSync('**/*.md', { cwd: CONTENT }).map((file) => {
  const path = file.replaceAll('\\', '/') as ContentPath;
  const text = readFileSync(CONTENT + path, 'utf8');
  const { article, body, diagnostics } = parseArticle({ text, path }, ARCHIVE);
  if (article === undefined || diagnostics.length > 0)
    throw new Error(`${path} is not sound: ${diagnostics.map(({ reason }) => reason)}`);
  return { article, body, words: body.split(/\s+/).length };
});
const articles = samples.filter(({ article }) => !article.page);
const published = articles.filter(
  ({ article }) => !article.draft && article.published.iso < '2026-01-01',
);
const yearOf = ({ article }: Sample) => article.published.iso.slice(0, 4);

/** How many articles share each of the values that `list` finds in an article. */
function count(list: (sample: Sample) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of published.flatMap(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
const most = (counts: Map<string, number>) => Math.max(...counts.values());

test('has at least 64 articles, over at least 12 years, in Indonesian, English and Arabic', () => {
  expect(published.length).toBeGreaterThanOrEqual(64);
  expect(count((sample) => [yearOf(sample)]).size).toBeGreaterThanOrEqual(12);
  const languages = count(({ article }) => [article.language]);
  expect([...languages.keys()].sort()).toEqual(['ar', 'en', 'id']);
  expect(languages.get('id')).toBeGreaterThan(published.length / 2);
});

test('has years with few and with many articles, and days of several years', () => {
  const years = [...count((sample) => [yearOf(sample)]).values()];
  expect(Math.min(...years)).toBe(1);
  expect(Math.max(...years)).toBeGreaterThan(8);
  const days = count(({ article }) => [article.published.iso.slice(5, 10)]);
  expect(most(days)).toBeGreaterThanOrEqual(6);
});

test('has a series of at least four parts, and a tag on more than fifty articles', () => {
  expect(most(count(({ article: { series } }) => (series ? [series] : [])))).toBeGreaterThan(3);
  expect(most(count(({ article }) => article.tags))).toBeGreaterThan(50);
});

test('has articles that share a tag under several of its names', () => {
  const spellings = new Set(published.flatMap(({ article }) => article.tags));
  const { archive } = parseArchive(readFileSync(`${CONTENT}archive.yaml`, 'utf8'), 'archive.yaml');
  const shared = [...archive.tags.values()].filter(({ aliases }) =>
    aliases.some((alias) => spellings.has(alias)),
  );
  expect(shared.length).toBeGreaterThan(4);
});

test('has corrections of every type', () => {
  const types = count(({ article }) => article.corrections.map(({ type }) => type));
  expect([...types.keys()].sort()).toEqual([...CORRECTION_TYPES].sort());
});

test.each<[what: string, has: (sample: Sample) => boolean]>([
  ['an article that was taken back', ({ article }) => article.withdrawn !== undefined],
  ['an article that was updated', ({ article }) => article.updated !== undefined],
  ['an article with a source', ({ article }) => article.source !== undefined],
  ['an article with a permalink', ({ article }) => article.permalink !== undefined],
  ['an article with a former address', ({ article }) => article.aliases.length > 0],
  ['an article by several authors', ({ article }) => article.authors.length > 2],
  ['an article without a byline', ({ article }) => article.authors.length === 0],
  ['an article without tags', ({ article }) => article.tags.length === 0],
  ['a headline of great length', ({ article }) => article.title.length > 180],
  ['a headline with typographic quotes', ({ article }) => article.title.includes('“')],
  ['a brief', ({ words }) => words < 80],
  ['a text of 2,000 words', ({ words }) => words >= 2000],
  ['a text in parts', ({ body }) => body.includes('<!--nextpage-->')],
  ['a lead photo', ({ article }) => article.image?.src !== undefined],
  ['a picture in the text', ({ body }) => /^!\[/m.test(body)],
  ['a table', ({ body }) => /^\| ?-+/m.test(body)],
  ['footnotes', ({ body }) => /^\[\^\w+\]:/m.test(body)],
  ['a quotation', ({ body }) => /^> /m.test(body)],
  ['a list in a list', ({ body }) => /^(- |\d+\. ).*\n +- /m.test(body)],
])('has %s', (_, has) => {
  expect(published.filter(has)).not.toEqual([]);
});

test('has a page of its own in each of its languages', () => {
  const pages = samples.filter(({ article }) => article.page);
  expect(pages.map(({ article }) => article.language).sort()).toEqual(['ar', 'en', 'id']);
});

test('has a draft, and an article that waits for its day', () => {
  const hidden = articles.filter((sample) => !published.includes(sample));
  expect(hidden.map(({ article }) => article.draft).sort()).toEqual([false, true]);
});

test('has frontmatter in YAML, TOML and JSON', () => {
  const texts = samples.map(({ article }) => readFileSync(CONTENT + article.path, 'utf8'));
  expect([...new Set(texts.map((text) => text[0]))].sort()).toEqual(['+', '-', '{']);
});
