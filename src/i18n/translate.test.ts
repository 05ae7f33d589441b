import { expect, test } from 'vitest';
import { createTranslator, translateFrom } from './translate.ts';

test.each([
  ['en', 0, '0 articles'],
  ['en', 1, '1 article'],
  ['en', 1200, '1,200 articles'],
  ['en-US', 2, '2 articles'],
  ['id', 1, '1 artikel'],
  ['id-ID', 12345, '12.345 artikel'],
  ['ar', 0, 'لا مقالات'],
  ['ar', 1, 'مقال واحد'],
  ['ar', 2, 'مقالان'],
  ['ar', 3, '3 مقالات'],
  ['ar', 11, '11 مقالًا'],
  ['ar', 100, '100 مقال'],
  ['ar-EG', 3, '٣ مقالات'],
  ['nl', 1200, '1,200 articles'],
])('in %s, %d articles are "%s"', (language, count, expected) => {
  expect(createTranslator(language)('list.articles', { count })).toBe(expected);
});

test('text stands in as it is, even where it looks like a placeholder or a replacement pattern', () => {
  const t = createTranslator('en');
  expect(t('search.noResults', { query: '$& {query} $1' })).toBe(
    'Nothing found for “$& {query} $1”.',
  );
  expect(t('archive.year', { year: '2017' })).toBe('Articles from 2017');
});

test('a value that was forgotten is our bug and says where', () => {
  expect(() => createTranslator('en')('archive.year')).toThrow(
    'The string "archive.year" needs a value for {year}.',
  );
});

test('a language is translated to by one translator', () => {
  expect(createTranslator('id')).toBe(createTranslator('id'));
});

test('a malformed language speaks English', () => {
  expect(createTranslator('not_a_language')('article.by')).toBe('by');
});

test('a script can translate from a few strings of its own', () => {
  const t = translateFrom({ hits: { one: '{count} hit', other: '{count} hits' } }, 'en');
  expect(t('hits', { count: 1 })).toBe('1 hit');
});
