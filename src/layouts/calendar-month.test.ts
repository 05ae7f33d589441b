import { describe, expect, test } from 'vitest';
import { countToShade, layOutMonth, listShades } from './calendar-month.ts';

describe('layOutMonth', () => {
  test('puts each day under its weekday, Monday first', () => {
    const [first, second] = layOutMonth('2017-11');
    expect(first).toEqual([
      ...[undefined, undefined, '2017-11-01', '2017-11-02', '2017-11-03', '2017-11-04'],
      '2017-11-05',
    ]);
    expect(second?.[0]).toBe('2017-11-06');
  });

  test.each([
    ['2021-02', 4, 28],
    ['2016-02', 5, 29],
    ['1900-02', 5, 28],
    ['2017-10', 6, 31],
    ['0099-02', 5, 28],
  ])('lays out %s in %i weeks and %i days', (month, weeks, days) => {
    const cells = layOutMonth(month);
    expect(cells).toHaveLength(weeks);
    expect(cells.every((week) => week.length === 7)).toBe(true);
    expect(cells.flat().filter((day) => day !== undefined)).toHaveLength(days);
  });
});

test.each([
  [1, 1, 1],
  [3, 3, 3],
  [1, 40, 1],
  [10, 40, 1],
  [11, 40, 2],
  [40, 40, 4],
])('%i articles, where the fullest day has %i, are shade %i', (count, most, shade) => {
  expect(countToShade(count, most)).toBe(shade);
});

test('the key shows only the shades that occur', () => {
  expect(listShades(2)).toEqual([1, 2]);
  expect(listShades(90)).toEqual([1, 2, 3, 4]);
});
