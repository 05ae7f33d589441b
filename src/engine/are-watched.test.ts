import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areWatched } from './are-watched.ts';

const content = join('content');
const year = join(content, '2017');
const files = [join(content, 'archive.yaml'), join(year, 'a.md'), join(year, 'b.md')];

test('files are watched when each is among those of its folder', () => {
  expect(areWatched(files, { [content]: ['archive.yaml', '2017'], [year]: ['b.md', 'a.md'] })).toBe(
    true,
  );
});

test.each([
  ['a folder was not found', { [content]: ['archive.yaml', '2017'] }],
  ['a file of a folder was not found', { [content]: ['archive.yaml'], [year]: ['a.md'] }],
  ['nothing was found', {}],
])('files are not yet watched where %s', (_, watched) => {
  expect(areWatched(files, watched)).toBe(false);
});
