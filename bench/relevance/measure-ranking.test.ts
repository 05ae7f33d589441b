import { expect, test } from 'vitest';
import { measureRanking } from './measure-ranking.ts';

const judged = new Map([
  ['a', 1],
  ['b', 1],
  ['c', 0],
]);

test.each([
  ['the best order', ['a', 'b', 'c'], 1, 1, 1],
  [
    'one behind another',
    ['c', 'a', 'x', 'b'],
    (1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3)),
    (1 / 2 + 2 / 4) / 2,
    1,
  ],
  ['one twice', ['a', 'a'], 1 / (1 + 1 / Math.log2(3)), 1 / 2, 1 / 2],
  ['nothing', [], 0, 0, 0],
])('measures %s', (_, found, ndcg, averagePrecision, recall) => {
  const measures = measureRanking(found, judged);
  expect(measures.ndcg).toBeCloseTo(ndcg, 10);
  expect(measures.averagePrecision).toBeCloseTo(averagePrecision, 10);
  expect(measures.recall).toBe(recall);
});

test('counts only the first ten for the gain, and the first fifty for what is found', () => {
  const found = [...Array.from({ length: 49 }, (_, index) => `x${index}`), 'a', 'b'];
  expect(measureRanking(found, judged)).toMatchObject({ ndcg: 0, recall: 1 / 2 });
});
