import { describe, expect, test } from 'vitest';
import type { Article, ContentPath, IsoDate, Pathname, Slug } from '../model/article.ts';
import type { PublishedArticle } from '../model/published-article.ts';
import { toSearchRecord } from './search-record.ts';

const published = { iso: '2017-11-06T08:15:00+07:00', zone: 'Asia/Jakarta' };
const article: Article = {
  path: '2017/sidang.md' as ContentPath,
  title: 'Sidang',
  published,
  authors: ['Sari', 'Budi'],
  tags: ['Rusia'],
  dateline: 'Moskow',
  image: { src: 'foto.jpg', caption: 'Gedung di Moskow' },
  language: 'id-ID',
  slug: 'sidang' as Slug,
  aliases: [],
  draft: false,
  corrections: [],
  extra: {},
};
const label = (name: string) => ({ slug: name.toLowerCase() as Slug, name });
const listed: PublishedArticle = {
  pathname: '/2017/11/06/sidang.html' as Pathname,
  title: 'Sidang',
  description: 'Ringkasan',
  published,
  day: '2017-11-06' as IsoDate,
  language: 'id-ID',
  section: label('Global'),
  authors: [label('Sari'), label('Budi')],
  corrected: false,
  withdrawn: false,
  article,
  tags: [label('Rusia')],
  body: { html: '<p>Satu</p><p>Dua</p>', text: 'Satu\nDua', parts: [{ id: 'part-1' }] },
};
const archive = {
  timeZone: 'Asia/Jakarta',
  tags: new Map([['rusia' as Slug, { aliases: ['Federasi Rusia'] }]]),
};

describe('toSearchRecord', () => {
  test('takes the texts in the order of the page, and the date as readers of its language see it', () => {
    expect(toSearchRecord(listed, archive)).toEqual({
      pathname: '/2017/11/06/sidang.html',
      language: 'id-id',
      day: '2017-11-06',
      headline: 'Sidang',
      standfirst: 'Ringkasan',
      blocks: ['Moskow', 'Satu', 'Dua', 'Gedung di Moskow'],
      byline: 'Sari dan Budi',
      section: { slug: 'global', name: 'Global' },
      tags: 'Rusia, Federasi Rusia',
      tagSlugs: ['rusia'],
      authorSlugs: ['sari', 'budi'],
      date: '6 November 2017, 08.15 WIB',
      at: '2017-11-06T01:15:00.000Z',
    });
  });

  test('gives a day without a time the first instant of that day in the archive', () => {
    const { at, date } = toSearchRecord({ ...listed, published: { iso: '2017-11-06' } }, archive);
    expect([at, date]).toEqual(['2017-11-05T17:00:00.000Z', '6 November 2017']);
  });

  test('keeps of a withdrawn article the headline and the reason, and nothing of its text', () => {
    const withdrawn = { at: { iso: '2018-01-01' }, reason: 'Sumber menarik pernyataannya.' };
    const record = toSearchRecord(
      { ...listed, withdrawn: true, article: { ...article, withdrawn } },
      archive,
    );
    expect(record.headline).toBe('Sidang');
    expect(record.blocks).toEqual([withdrawn.reason]);
    expect(JSON.stringify(record)).not.toMatch(/Satu|Dua|Ringkasan|Moskow|Gedung/);
  });
});
