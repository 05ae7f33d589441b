import { expect, test } from 'vitest';
import { findFirst } from './find-first.ts';

test.each([
  [[], 0],
  [[5], 0],
  [[4], 1],
  [[1, 2, 3, 4], 4],
  [[1, 5, 6, 7], 1],
  [[5, 6, 7, 8, 9], 0],
  [[1, 2, 3, 4, 5], 4],
])('of %j, the first that is at least 5 has the place %i', (numbers, place) => {
  expect(findFirst(numbers.length, (at) => (numbers[at] ?? 0) >= 5)).toBe(place);
});
