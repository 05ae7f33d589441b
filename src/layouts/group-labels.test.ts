import { expect, test } from 'vitest';
import type { IsoDate, Slug } from '../model/article.ts';
import type { LabelCount } from '../store/labels.ts';
import { groupLabels } from './group-labels.ts';

const DAY = '2017-11-06' as IsoDate;
const toLabel = (name: string): LabelCount => ({
  ...{ kind: 'tag', slug: name as Slug, name, count: 1, firstDay: DAY, lastDay: DAY },
});
const many = (...names: string[]) => [
  ...names,
  ...Array.from({ length: 40 }, (_, index) => `b${index}`),
];

test('few labels are one list, sorted as the language sorts', () => {
  const groups = groupLabels(['zebra', 'Émile', 'apel', 'emas'].map(toLabel), 'id');
  expect(groups).toHaveLength(1);
  expect(groups[0]?.letter).toBeUndefined();
  expect(groups[0]?.labels.map(({ name }) => name)).toEqual(['apel', 'emas', 'Émile', 'zebra']);
});

test('many labels are parted by first letter, whatever its case and accent', () => {
  const groups = groupLabels(many('Émile', 'emas', '2017', 'موسيقى').map(toLabel), 'id');
  expect(groups.map(({ letter }) => letter)).toEqual(['#', 'B', 'E', 'م']);
});

test('no labels make no groups', () => {
  expect(groupLabels([], 'en')).toEqual([]);
});
