import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../model/article.ts';
import { createCitation } from './citation.ts';
import { renderBibtex } from './render-bibtex.ts';
import { renderCslJson } from './render-csl-json.ts';
import { renderRis } from './render-ris.ts';
import { arabicDayArticle, archive, article, unplacedArchive } from './test-samples.ts';

const ACCESSED = '2026-11-23' as IsoDate;
const TITLE = 'Harga {tuna} naik 5% & _nelayan_ #1 \\ $2 ~ ^ <b>';
const citation = { ...createCitation(article, archive), title: TITLE };

/** Reads a citation as the reference parser does: CSL-JSON, whatever the format. */
function parse(text: string, forceType: string): Record<string, unknown> {
  const [entry, ...others] = plugins.input.chain(text, { generateGraph: false, forceType });
  expect(others).toEqual([]);
  return entry as Record<string, unknown>;
}

test('a citation names the newspaper in which the text first appeared, or else the archive', () => {
  expect(createCitation(article, archive)).toMatchObject({
    key: '2017-dermaga',
    authors: ['Sari Dewi', 'Budi'],
    newspaper: 'Harian Laut',
    publisher: 'Yayasan Warta',
    url: 'https://arsip.example/warta/2017/11/06/dermaga.html',
  });
  const { source: _, ...ownText } = article.article;
  const own = createCitation({ ...article, article: ownText }, unplacedArchive);
  expect(own).toMatchObject({
    newspaper: 'Warta Pesisir & Kepulauan',
    url: '/warta/2017/11/06/dermaga.html',
  });
});

test('RIS has authors and day in fields that the reference parser passes over in newspapers', () => {
  expect(renderRis(citation)).toContain('\r\nAU  - Sari Dewi\r\nAU  - Budi\r\n');
  expect(renderRis(citation)).toContain('\r\nDA  - 2017/11/06\r\n');
});

describe.each([
  // The parser takes every article for a journal’s; braces count even in text.
  ['@biblatex/text', renderBibtex, { type: 'article-journal', title: TITLE.replace(/[{}]/g, '') }],
  ['@ris/file', renderRis, { type: 'article-newspaper', title: TITLE }],
  ['@else/json', renderCslJson, { type: 'article-newspaper', title: TITLE }],
])('%s', (format, render, { type, title }) => {
  test('is read by the reference parser with nothing lost', () => {
    const entry = parse(render(citation, ACCESSED), format);
    expect(entry).toMatchObject({
      type,
      title,
      'container-title': 'Harian Laut',
      publisher: 'Yayasan Warta',
      URL: 'https://arsip.example/warta/2017/11/06/dermaga.html',
      issued: { 'date-parts': [format === '@ris/file' ? [2017] : [2017, 11, 6]] },
      accessed: { 'date-parts': [[2026, 11, 23]] },
    });
    if (format === '@ris/file') return;
    const names = (entry.author as Record<string, string>[]).map(({ literal, given, family }) =>
      [given, family, literal].filter(Boolean).join(' '),
    );
    expect(names).toEqual(['Sari Dewi', 'Budi']);
  });

  test('takes any script, and an article without authors', () => {
    const { key, ...arabic } = createCitation({ ...arabicDayArticle, authors: [] }, archive);
    const entry = parse(render({ key, ...arabic }), format);
    expect(entry.title).toBe('ميناء “جديد”');
    expect(entry.author ?? []).toEqual([]);
    expect(entry).not.toHaveProperty('accessed');
    expect(key).toMatch(/^[\x20-\x7e]+$/);
  });

  test('cannot be broken out of', () => {
    const evil = { ...citation, title: 'a}},\n@misc{x,\nER  - \r\nTY  - BOOK" }', authors: ['}b'] };
    const entry = parse(render(evil), format);
    expect(entry).toMatchObject({ type, 'container-title': 'Harian Laut' });
  });
});
