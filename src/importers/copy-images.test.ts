import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ContentPath } from '../model/article.ts';
import { placeImages } from './copy-images.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'arsip-import-images-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Places one image of a page that shows it. */
async function place(name: string, bytes: Uint8Array | string) {
  const file = join(root, name);
  writeFileSync(file, bytes);
  const body = `![Quay](${name})`;
  const article = {
    ...{ id: '', fields: {}, body, removed: [], unplaced: [] },
    images: [{ src: name, file }],
  };
  const source = { file: join(root, 'page.html'), root, path: 'page.html', size: 0 };
  const placed = await placeImages(article, '2017/11/ferry.md' as ContentPath, source);
  return { ...placed, problems: placed.problems.map(({ reason }) => reason) };
}

const draw = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();

test('gives a sound image a name beside the article', async () => {
  const { copies, problems, article } = await place('quay.jpg', await draw());
  expect(problems).toEqual([]);
  expect(copies.map(({ name }) => name)).toEqual(['ferry-quay.jpg']);
  expect(article.body).toBe('![Quay](ferry-quay.jpg)');
});

test.each([
  ['is cut short', async () => (await draw()).subarray(0, 200), /damaged or cut short/],
  ['is none', async () => '<html></html>', /damaged|no image|not an image/],
  ['could run a script', async () => '<svg onload="a()"/>', /an "onload" handler/],
])('leaves an image that %s where it was, and says why', async (_, make, reason) => {
  const { copies, problems, article } = await place('quay.jpg', await make());
  expect(problems).toEqual([expect.stringMatching(reason)]);
  expect(copies).toEqual([]);
  expect(article.body).toBe('![Quay](quay.jpg)');
});
