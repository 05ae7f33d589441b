import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { IsoDate, Pathname, Slug } from '../model/article.ts';
import { escapeHtml, renderSearchDocument } from './render-search-document.ts';
import type { SearchRecord } from './search-record.ts';

const record: SearchRecord = {
  pathname: '/2017/11/06/sidang.html' as Pathname,
  language: 'id',
  day: '2017-11-06' as IsoDate,
  headline: 'Sidang "A & B", <di> Moskow',
  standfirst: 'Ringkasan',
  blocks: ['Satu <script>alert(1)</script>', 'Dua'],
  byline: 'Sari dan Budi',
  section: { slug: 'luar-negeri' as Slug, name: 'Luar, Negeri: Asia' },
  tags: 'Rusia, Korea Utara',
  tagSlugs: ['rusia', 'korea-utara'] as Slug[],
  authorSlugs: ['sari', 'budi'] as Slug[],
  date: '6 November 2017, 08.15 WIB',
  at: '2017-11-06T01:15:00.000Z',
};

const listValues = (html: string, kind: string) =>
  load(html)(`[data-pagefind-${kind}]`)
    .toArray()
    .map(({ attribs }) => [attribs[`data-pagefind-${kind}`], attribs.content]);
const values = (html: string, kind: string) => Object.fromEntries(listValues(html, kind));

describe('renderSearchDocument', () => {
  const html = renderSearchDocument(record);

  test('holds the texts in order, headline and standfirst weighted, markup as text', () => {
    const $ = load(html);
    expect($('html').attr('lang')).toBe('id');
    const texts = $('body[data-pagefind-body] > *').toArray();
    expect(texts.map(({ attribs }) => attribs['data-pagefind-weight'])).toEqual([
      '7',
      '3',
      undefined,
      undefined,
    ]);
    expect(texts.map((element) => $(element).text())).toEqual([
      record.headline,
      record.standfirst,
      ...record.blocks,
    ]);
    expect($('script')).toHaveLength(0);
  });

  test('gives metadata, filters and the sort key as attributes', () => {
    expect(values(html, 'meta')).toEqual({
      'title[content]': record.headline,
      'byline[content]': record.byline,
      'section[content]': 'Luar, Negeri: Asia',
      'tags[content]': record.tags,
    });
    expect(listValues(html, 'filter')).toEqual([
      ['section[content]', 'luar-negeri'],
      ['tag[content]', 'rusia'],
      ['tag[content]', 'korea-utara'],
      ['author[content]', 'sari'],
      ['author[content]', 'budi'],
      ['month[content]', '2017-11'],
      ['day[content]', '2017-11-06'],
      ['date[content]', record.date],
      ['at[content]', record.at],
    ]);
    expect(values(html, 'sort')).toEqual({ 'date[content]': record.at });
  });

  test('leaves out what an article does not have', () => {
    const { pathname, language, day, headline, date, at } = record;
    const none = { blocks: [], tagSlugs: [], authorSlugs: [] };
    const bare = renderSearchDocument({ pathname, language, day, headline, date, at, ...none });
    expect(values(bare, 'meta')).toEqual({ 'title[content]': headline });
    expect(load(bare)('body > *')).toHaveLength(1);
    expect(bare).not.toContain('undefined');
  });
});

test.each([
  ['Sari & Budi', 'Sari &amp; Budi'],
  ['<b a="c">', '&lt;b a=&quot;c&quot;&gt;'],
  ['&amp;', '&amp;amp;'],
])('escapeHtml makes %s safe in texts and attributes', (text, expected) => {
  expect(escapeHtml(text)).toBe(expected);
});
