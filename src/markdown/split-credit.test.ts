import { expect, test } from 'vitest';
import { splitCredit } from './split-credit.ts';

test.each([
  ['Dermaga lama. (Foto: S. Lubis)', '(Foto: S. Lubis)'],
  ['Kapal pertama (7/7). (AFP Photo/Ana Roe)', '(AFP Photo/Ana Roe)'],
  ['Kapal (REUTERS/Ana Roe).', '(REUTERS/Ana Roe).'],
  ['Kapal (AP)', '(AP)'],
  ['(Dok. Museum Bahari)', '(Dok. Museum Bahari)'],
  ['(© Ana Roe)', '(© Ana Roe)'],
  ['Dermaga. (Ilustrasi: Ana Roe)', '(Ilustrasi: Ana Roe)'],
  ['The river. (Map: Ana Roe)', '(Map: Ana Roe)'],
  ['سفينة (وكالة/سامي)', '(وكالة/سامي)'],
])('finds the credit of %s', (caption, credit) => {
  const parts = splitCredit(caption);
  expect(parts[1]).toBe(credit);
  expect(parts.join('')).toBe(caption);
});

test.each([
  'Wali Kota (kanan)',
  'Kapal pertama (7/7)',
  'Kapal (2017)',
  'Laju (km/jam)',
  'Kapal (Foto: Ana) di dermaga',
  'Apel (apples)',
  'Dermaga (ilustrasi)',
  'Sungai (peta di halaman 3)',
  'Kapal',
])('finds none in %s', (caption) => {
  expect(splitCredit(caption)).toEqual([caption, undefined]);
});
