import { expect, test } from 'vitest';
import { findLabel, listLabelsFrom, listNearLabels } from './find-label.ts';

const LABELS = [
  ['as', 'Amerika Serikat'],
  ['korea-selatan', 'Korea Selatan'],
  ['korea-utara', 'Korea Utara'],
  ['كوريا', 'كوريا الشمالية'],
] as const;

const slugs = (found: readonly (readonly [slug: string, name: string])[]) =>
  found.map(([slug]) => slug);

test.each([
  ['korea-utara', 'korea-utara'],
  ['KOREA utara', 'korea-utara'],
  ['Korea_Utara!', 'korea-utara'],
  ['AS', 'as'],
  ['amerika serikat', 'as'],
  ['كوريا الشمالية', 'كوريا'],
  ['korea', undefined],
  ['', undefined],
])('%j is the label %s', (value, slug) => {
  expect(findLabel(LABELS, value)?.[0]).toBe(slug);
});

test.each([
  ['korea utra', ['korea-utara']],
  ['korea', ['korea-selatan', 'korea-utara']],
  ['amerika serkat', ['as']],
  ['sepak bola', []],
])('%j may mean %j', (value, near) => {
  expect(slugs(listNearLabels(LABELS, value))).toEqual(near);
});

test.each([
  ['kor', ['korea-selatan', 'korea-utara']],
  ['Uta', ['korea-utara']],
  ['orea', []],
])('%j is completed to %j', (typed, found) => {
  expect(slugs(listLabelsFrom(LABELS, typed, 3))).toEqual(found);
});
