import { expect, test } from 'vitest';
import { splitByline, splitList } from './split-names.ts';

test.each([
  ['Rizki Akbar Hasan', ['Rizki Akbar Hasan']],
  ['By Ana Diaz', ['Ana Diaz']],
  ['Oleh: Ana Diaz', ['Ana Diaz']],
  ['Byron Ohl', ['Byron Ohl']],
  ['Ana Diaz & Ben Roe', ['Ana Diaz', 'Ben Roe']],
  ['Ana Diaz; Ben Roe;', ['Ana Diaz', 'Ben Roe']],
  ['Ana Diaz, Ben Roe, Cy Poe', ['Ana Diaz', 'Ben Roe', 'Cy Poe']],
  ['Diaz, Ana', ['Diaz, Ana']],
  ['Jane Roe, Jr.', ['Jane Roe, Jr.']],
  ['Department of Trade and Industry', ['Department of Trade and Industry']],
  ['jonathan-rubin', ['jonathan-rubin']],
])('splitByline splits %j', (byline, names) => {
  expect(splitByline(byline)).toEqual(names);
});

test('splitList parts at commas and semicolons, never at blanks', () => {
  expect(splitList('Rusia, Korea Utara; , AS')).toEqual(['Rusia', 'Korea Utara', 'AS']);
});
