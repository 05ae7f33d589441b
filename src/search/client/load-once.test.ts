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

test('loads again what was forgotten', async () => {
  let count = 0;
  const load = loadOnce(async () => ++count);
  await load();
  load.forget();
  expect(await load()).toBe(2);
});
