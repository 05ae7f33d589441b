import { expect, test } from 'vitest';
import { findMarks } from './mark-words.ts';

const TEXT = 'Kotak suara; kotak, lalu “suara”. Kotak-kotak (C++) perahunya, tuna';

test.each<[readonly string[], string[]]>([
  [[], []],
  [[''], []],
  [['kotak'], ['Kotak', 'kotak', 'Kotak', 'kotak']],
  [['kotak suara'], ['Kotak suara']],
  [
    ['kotak-kotak', 'kotak'],
    ['Kotak', 'kotak', 'Kotak-kotak'],
  ],
  [['lalu suara'], ['lalu “suara']],
  [['perahu', 'TUNA'], ['tuna']],
  [['.*', '('], []],
])('of %j it marks %j', (marks, found) => {
  expect(findMarks(TEXT, marks).map(([from, to]) => TEXT.slice(from, to))).toEqual(found);
});
