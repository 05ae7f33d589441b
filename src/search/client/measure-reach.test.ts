import { expect, test } from 'vitest';
import type { IsoDate } from '../../model/article.ts';
import { joinYears, measureReach } from './measure-reach.ts';

const volume = (id: string, from: string, to: string) => ({
  ...{ id, from: from as IsoDate, to: to as IsoDate },
});
const VOLUMES = [
  volume('id-2009-2011', '2009-01-01', '2011-12-31'),
  volume('id-2017-q1', '2017-01-01', '2017-03-31'),
  volume('id-2017-q2', '2017-04-01', '2017-12-31'),
];

test('a year is reached where all of its volumes are kept', () => {
  expect(measureReach(VOLUMES, new Set(['id-2009-2011', 'id-2017-q1']))).toEqual({
    searched: ['2009', '2010', '2011'],
    left: ['2017'],
  });
  expect(measureReach(VOLUMES, new Set()).searched).toEqual([]);
});

test.each([
  [['2017'], '2017'],
  [['2009', '2010', '2011', '2017', '2018'], '2009–2011, 2017–2018'],
  [[], ''],
])('%j is written "%s"', (years, text) => {
  expect(joinYears(years)).toBe(text);
});
