import { expect, test } from 'vitest';
import { listMarks } from './list-marks.ts';

const CONTENT = 'Kotak Suara. Sebuah kotak, lalu “suara” dan kotak-kotak suara lagi';

test.each<[readonly number[], string[]]>([
  [[], []],
  [[3], ['kotak']],
  [
    [0, 3, 7],
    ['kotak', 'kotak-kotak'],
  ],
  [
    [1, 0, 5],
    ['kotak suara', 'suara'],
  ],
  [[99], []],
])('of the words at %j it lists %j', (locations, marks) => {
  expect(listMarks(CONTENT, locations)).toEqual(marks);
});

test('keeps words apart as a language without spaces does', () => {
  expect(listMarks('東京\u200Bタワー\u200Bの', [0, 1])).toEqual(['東京タワー']);
});
