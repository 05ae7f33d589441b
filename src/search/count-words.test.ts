import { expect, test } from 'vitest';
import type { IsoDate, Pathname } from '../model/article.ts';
import { createWordCounter, readTotal } from './count-words.ts';
import type { SearchRecord } from './search-record.ts';
import { loadWordForms } from './word-forms.ts';

const record = (parts: Partial<SearchRecord>): SearchRecord => ({
  pathname: '/a.html' as Pathname,
  language: 'id',
  day: '2014-06-07' as IsoDate,
  headline: '',
  blocks: [],
  tagSlugs: [],
  authorSlugs: [],
  date: '',
  at: '',
  ...parts,
});

async function count(language: string, ...records: Partial<SearchRecord>[]) {
  const counter = createWordCounter(language, await loadWordForms(language));
  for (const each of records) counter.add(record(each));
  return counter.render();
}

test('counts the articles of each word and stem, and the words of all texts', async () => {
  const counts = await count(
    'en',
    { headline: 'Ferries', blocks: ['A ferry, the ferry.'], byline: 'Clara' },
    { standfirst: 'Ferry', tags: 'A' },
  );
  expect(counts).toBe(
    '\t#6\na\t:2\na\t=2\nclara\t:1\nclara\t=1\nferri\t=2\nferries\t:1\nferry\t:2\nthe\t:1\nthe\t=1\n',
  );
  expect(readTotal(counts)).toBe(6);
});

test('lists under each root what may be derived from it and has another stem', async () => {
  const counts = await count('id', { blocks: ['menulis tulisan'] }, { blocks: ['menulis'] });
  expect(counts).toContain('\ntulis\t>menulis:2\n');
  expect(counts).toContain('\nnulis\t>menulis:2\n');
  expect(await count('en', { blocks: ['menulis tulisan'] })).not.toContain('>');
});

test('leaves out what is too long to be a word', async () => {
  expect(await count('en', { blocks: ['x'.repeat(99)] })).toBe('\t#1\n');
});
