import { expect, test } from 'vitest';
import { countNoun } from './count-noun.ts';

test.each([
  [0, '0 files'],
  [1, '1 file'],
  [2, '2 files'],
  [1014, '1,014 files'],
])('writes %i as %j', (count, expected) => {
  expect(countNoun(count, 'file')).toBe(expected);
});
