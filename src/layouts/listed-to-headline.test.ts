import { expect, test } from 'vitest';
import { createTranslator } from '../i18n/translate.ts';
import type { IsoDate, Pathname } from '../model/article.ts';
import type { ListedArticle } from '../model/published-article.ts';
import { groupHeadlines, listedToHeadline } from './listed-to-headline.ts';
import type { SiteView } from './site-view.ts';

const site = {
  language: 'en',
  t: createTranslator('en'),
  toHref: (pathname: string) => `/base${pathname}`,
} as SiteView;

const listed = (day: string, more: Partial<ListedArticle> = {}): ListedArticle => ({
  pathname: `/${day}/strike.html` as Pathname,
  title: 'Strike',
  description: 'The port stands still.',
  published: { iso: day },
  day: day as IsoDate,
  language: 'en',
  authors: [],
  corrected: false,
  withdrawn: false,
  ...more,
});

test('a headline in another language carries its language and direction', () => {
  const headline = listedToHeadline(listed('2017-11-06', { language: 'ar' }), site);
  expect(headline.language).toEqual({ lang: 'ar', dir: 'rtl' });
  expect(listedToHeadline(listed('2017-11-06'), site).language).toBeUndefined();
});

test('a withdrawn article keeps its title and loses its standfirst', () => {
  const headline = listedToHeadline(listed('2017-11-06', { withdrawn: true }), site);
  expect(headline).toMatchObject({ title: 'Strike', standfirst: undefined, marks: ['Withdrawn'] });
});

test('a corrected article is marked', () => {
  const headline = listedToHeadline(listed('2017-11-06', { corrected: true }), site);
  expect(headline.marks).toEqual(['Corrected']);
});

test('headlines are grouped in the order in which they come', () => {
  const days = ['2017-11-06', '2017-11-06', '2016-01-02'];
  const groups = groupHeadlines(
    days.map((day) => listed(day)),
    ({ day }) => day.slice(0, 4),
    { heading: (year) => ({ text: year }), headline: (one) => listedToHeadline(one, site) },
  );
  expect(groups.map(({ id, headlines }) => [id, headlines.length])).toEqual([
    ['d2017', 2],
    ['d2016', 1],
  ]);
});
