import { expect, test } from 'vitest';
import { STRINGS } from '../i18n/strings.ts';
import type { IsoDate } from '../model/article.ts';
import { sayAge } from './say-age.ts';

const words = (day: string, language: keyof typeof STRINGS, months = 12) => ({
  day: day as IsoDate,
  months,
  language,
  strings: STRINGS[language],
});

test.each([
  ['2017-11-06', '2026-11-06', 'id', 'Artikel ini berusia 9 tahun.'],
  ['2017-11-06', '2026-11-05', 'id', 'Artikel ini berusia 8 tahun.'],
  ['2017-11-06', '2018-11-05', 'en', undefined],
  ['2017-11-06', '2018-11-06', 'en', 'This article is 12 months old.'],
  ['2017-11-06', '2019-11-05', 'en', 'This article is 23 months old.'],
  ['2017-11-06', '2019-11-06', 'en', 'This article is 2 years old.'],
  ['2017-11-06', '2017-11-01', 'en', undefined],
] as const)('an article of %s says on %s in %s: %s', (day, today, language, said) => {
  expect(sayAge(words(day, language), today)).toBe(said);
});

test('an article that speaks of its age early counts single months', () => {
  expect(sayAge(words('2017-11-06', 'en', 1), '2017-12-06')).toBe('This article is 1 month old.');
});

test('Arabic has its dual and its plurals', () => {
  const said = ['2019-11-06', '2022-11-06', '2037-11-06'].map((today) =>
    sayAge(words('2017-11-06', 'ar'), today),
  );
  expect(said).toEqual([
    expect.stringContaining('سنتين'),
    expect.stringContaining('سنوات'),
    expect.stringContaining('سنة'),
  ]);
});
