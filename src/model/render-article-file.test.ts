import { describe, expect, test } from 'vitest';
import type { ContentPath } from './article.ts';
import { findArticleWords } from './field-explanations.ts';
import { FIELD_NAMES } from './field-names.ts';
import { parseArticle } from './parse-article.ts';
import { renderArticleFile } from './render-article-file.ts';

const ARCHIVE = { timeZone: 'Asia/Jakarta', language: 'id' };
const parse = (text: string) =>
  parseArticle({ text, path: '2017/11/feri.md' as ContentPath }, ARCHIVE);

test.each(['id', 'en', 'ar'])('writes an article in %s that holds what was given', (language) => {
  const values = new Map<keyof typeof FIELD_NAMES, unknown>([
    ['title', 'Feri: "kembali" #1'],
    ['published', '2017-11-06 08:15'],
    ['tags', ['feri', 'yes', '2017']],
  ]);
  const { article, body, diagnostics } = parse(renderArticleFile(values, language));
  expect(diagnostics).toEqual([]);
  expect(article).toMatchObject({
    title: 'Feri: "kembali" #1',
    published: { iso: '2017-11-06T08:15:00+07:00' },
    tags: ['feri', 'yes', '2017'],
    authors: [],
    draft: true,
  });
  expect(article?.image).toBeUndefined();
  expect(body.trim()).toBe(findArticleWords(language).text);
});

test('explains in Indonesian to an Indonesian archive, and in English to all others', () => {
  expect(renderArticleFile(new Map(), 'id-ID')).toContain('# Rubrik.\n#section: Pelabuhan\n');
  expect(renderArticleFile(new Map(), 'fr')).toContain(
    '# The desk it belongs to.\n#section: Harbour\n',
  );
});

describe.each(['en', 'id'])('the file in %s', (language) => {
  test('explains every field but the list that other generators have for two of them', () => {
    const explained = findArticleWords(language).fields.map(({ field }) => field);
    const known = Object.keys(FIELD_NAMES).filter((field) => field !== 'categories');
    expect(explained.toSorted()).toEqual(known.toSorted());
  });

  test('has examples that are right once their # is gone', () => {
    const text = renderArticleFile(new Map(), language).replace(/^#(?! \S)/gm, '');
    const { article, diagnostics } = parse(text);
    expect(diagnostics).toEqual([]);
    expect(article).toMatchObject({
      image: { credit: 'Sari Wulandari' },
      corrections: [{ type: 'correction' }],
      withdrawn: { at: { iso: '2018-02-01' } },
    });
  });
});
