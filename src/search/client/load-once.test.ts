import { expect, test } from 'vitest';
import { loadOnce } from './load-once.ts';

test('loads at the first call, and again only after a failure', async () => {
  const answers = [
    Promise.reject(new Error('offline')),
    Promise.resolve('a'),
    Promise.resolve('b'),
  ];
  const load = loadOnce(async () => answers.shift());
  await expect(load()).rejects.toThrow('offline');
  expect(await Promise.all([load(), load()])).toEqual(['a', 'a']);
  expect(await load()).toBe('a');
});
