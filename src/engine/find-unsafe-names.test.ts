import { expect, test } from 'vitest';
import { findUnsafeNames } from './find-unsafe-names.ts';

test.each([
  ['a sign', 'tags/what?/index.html', '"?" in “what?”'],
  ['a backslash', 'photos/a\\b.jpg', '"\\\\" in “a\\b.jpg”'],
  ['a device', 'tags/con/index.html', '“con” is a device'],
  ['a device with an ending', '2017/AUX.html', '“AUX.html” is a device'],
  ['a dot at its end', 'tags/etc./index.html', '“etc.” ends with'],
  ['a space at its end', 'photos/a ', '“a ” ends with'],
  ['too long a path', `${'a/'.repeat(100)}b`, 'The path has 201 signs'],
])('%s is found', (_, file, reason) => {
  const [found, ...more] = findUnsafeNames([file]);
  expect(more).toEqual([]);
  expect(found?.ruleId).toBe('edition-name');
  expect(found?.file).toBe(file);
  expect(found?.reason).toContain(reason);
});

test.each([
  'index.html',
  '2017/11/06/ferry.html',
  'tags/بحر/index.html',
  'console/auxiliary.html',
  '.a',
])('%s is safe', (file) => {
  expect(findUnsafeNames([file])).toEqual([]);
});

test('of names that only capitals or the way of writing accents tell apart, the later ones are found', () => {
  const found = findUnsafeNames(['a/café.jpg', 'a/cafe\u0301.jpg', 'a/CAFÉ.jpg', 'b/café.jpg']);
  expect(found.map(({ file }) => file)).toEqual(['a/cafe\u0301.jpg', 'a/café.jpg']);
});
