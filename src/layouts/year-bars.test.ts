import { expect, test } from 'vitest';
import { drawYears } from './year-bars.ts';

const toHref = (year: string) => `/${year}/`;

test('years without articles stand between the others and lead nowhere', () => {
  const counts = [
    { span: '2015', count: 3 },
    { span: '2017', count: 1 },
  ];
  expect(drawYears(counts, 'en', toHref)).toEqual([
    { name: '2015', count: 3, href: '/2015/' },
    { name: '2016', count: 0 },
    { name: '2017', count: 1, href: '/2017/' },
  ]);
});

test('no articles make no years', () => {
  expect(drawYears([], 'en', toHref)).toEqual([]);
});
