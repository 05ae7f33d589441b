import { expect, test } from 'vitest';
import { splitDateline } from './split-dateline.ts';

test.each([
  ['Selasih.com, Moskow - Juru bicara', 'id', 'Selasih.com, Moskow'],
  ['KUPANG, SELASIH.com - Hujan turun', 'id', 'KUPANG, SELASIH.com'],
  ['Jakarta, CNN Indonesia -- Hujan turun', 'id', 'Jakarta, CNN Indonesia'],
  ['Jakarta (ANTARA) - Hujan turun', 'id', 'Jakarta (ANTARA)'],
  ['Jakarta - Hujan turun', 'id', 'Jakarta'],
  ['WASHINGTON (AP) — Rain fell', 'en', 'WASHINGTON (AP)'],
  ['LONDON, May 5 (Reuters) - Rain fell', 'en', 'LONDON, May 5 (Reuters)'],
  ['PARIS — Rain fell', 'en', 'PARIS'],
])('finds the dateline of %j', (text, language, dateline) => {
  const [found, rest] = splitDateline(text, language);
  expect(found).toBe(dateline);
  expect(rest).toMatch(/^(?:Juru|Hujan|Rain) /);
});

test.each([
  'Hujan turun di Jakarta.',
  'Well-known words – and more',
  'Ia berkata - tanpa ragu - bahwa',
])('leaves %j alone', (text) => {
  expect(splitDateline(text, 'id')).toEqual([undefined, text]);
});
