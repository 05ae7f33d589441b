import { expect, test } from 'vitest';
import { planPacks } from './portable.ts';

const KIB = 1024;

test('planPacks fills packs in the order of paths, folder by folder', () => {
  const files: [string, number][] = [
    ['p/b/2', 10],
    ['p/a/3', 10],
    ['p/a/1', 40 * KIB],
    ['p/a/2', 40 * KIB],
    ['p/b/1', 10],
  ];
  expect(planPacks(files)).toEqual([['p/a/1', 'p/a/2'], ['p/a/3'], ['p/b/1', 'p/b/2']]);
  expect(planPacks(files.toReversed())).toEqual(planPacks(files));
  expect(planPacks([])).toEqual([]);
});
