import { expect, test } from 'vitest';
import { compareSites, type SiteFiles } from './compare-sites.ts';

const toSite = (files: Record<string, string>): SiteFiles => ({
  names: Object.keys(files),
  read: (name) => Buffer.from(files[name] ?? ''),
});

test('finds no difference between sites with the same files', () => {
  expect(compareSites(toSite({ b: 'B', a: 'A' }), toSite({ a: 'A', b: 'B' }))).toEqual({
    files: 2,
    differing: 0,
  });
});

test.each([
  ['another byte', { a: 'rain' }, { a: 'ruin' }, { file: 'a', kind: 'differs', at: 1 }],
  ['a file that is cut short', { a: 'ra' }, { a: 'rain' }, { file: 'a', kind: 'differs', at: 2 }],
  ['bytes at the end', { a: 'rains' }, { a: 'rain' }, { file: 'a', kind: 'differs', at: 4 }],
  ['a file that is not there', {}, { a: '' }, { file: 'a', kind: 'missing' }],
  ['a file too many', { a: '' }, {}, { file: 'a', kind: 'surplus' }],
])('finds %s', (_, built, clean, first) => {
  expect(compareSites(toSite(built), toSite(clean))).toEqual({ files: 1, differing: 1, first });
});

test('counts all differences and names the first by path', () => {
  const built = toSite({ c: '1', b: '1', a: '1' });
  const clean = toSite({ d: '1', c: '2', a: '1' });
  expect(compareSites(built, clean)).toEqual({
    files: 4,
    differing: 3,
    first: { file: 'b', kind: 'surplus' },
  });
});
