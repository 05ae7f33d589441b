import { expect, test } from 'vitest';
import type { ContentPath } from './article.ts';
import { resolveContentPath } from './resolve-content-path.ts';

test.each([
  ['b.md', '2017/11/b.md'],
  ['../b.md', '2017/b.md'],
  ['..\\b.md', '2017/b.md'],
  ['..\\..\\..\\b.md', undefined],
  ['./x//../b.md', '2017/11/b.md'],
  ['/b.md', 'b.md'],
  ['../../../b.md', undefined],
  ['cafe\u0301.md', '2017/11/caf\u00e9.md'],
])('resolves %s against the file that names it', (path, expected) => {
  expect(resolveContentPath(path, '2017/11/a.md' as ContentPath)).toBe(expected);
});
