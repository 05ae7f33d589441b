import { expect, test } from 'vitest';
import { countToLetter, letterToCount, parseSpread, renderSpread } from './spread.ts';

test.each([
  [[], ''],
  [[0, 0], ''],
  [[3, 0, 0, 1], 'C2A'],
  [[0, 7], '1G'],
])('spread of %j', (counts, text) => {
  expect(renderSpread(counts)).toBe(text);
  const read = new Map(counts.flatMap((count, index) => (count > 0 ? [[index, count]] : [])));
  expect(parseSpread(text)).toEqual(read);
});

test('reads every count back within an eighth', () => {
  for (let count = 1; count < 20_000; count += 1) {
    const read = letterToCount(countToLetter(count));
    expect(Math.abs(read - count) / count).toBeLessThanOrEqual(1 / 8);
  }
});
