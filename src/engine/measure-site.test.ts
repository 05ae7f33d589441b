import { expect, test } from 'vitest';
import { addSizes, findFullestFolder, measureSite } from './measure-site.ts';

const FILES = {
  'b/1.xml': 1,
  'a/2.html': 5,
  'a/b/3.html': 5,
  'b/4.html': 2,
};
const facts = (files: Record<string, number>) =>
  Object.entries(files).map(([file, size]) => [file, { size }] as const);

test('a site is measured by its files, bytes, largest file and fullest folder', () => {
  const size = measureSite(facts(FILES));
  expect(size).toMatchObject({
    pages: 3,
    siteFiles: 4,
    bytes: 13,
    largestFile: { file: 'a/2.html', bytes: 5 },
  });
  expect(findFullestFolder(size)).toEqual({ folder: 'b', files: 2 });
});

test.each([
  ['none', []],
  ['one', [FILES]],
  ['those of one folder', [{ 'b/0.html': 1 }, FILES, { 'b/5.html': 1, 'a/1.html': 5 }]],
  ['those of a folder and the others', [{ 'c/1.html': 5, 'c/2.html': 1 }, FILES]],
  ['the others and those of a folder', [FILES, { 'a/c/1.html': 5, 'a/c/2.html': 1 }]],
  ['larger ones', [FILES, { 'c/1.html': 9, 'c/2.html': 1, 'c/3.html': 1 }, { 'd/1.html': 7 }]],
])('the sizes of parts add up to that of the whole: %s', (_, parts) => {
  const sizes = parts.map((files) => measureSite(facts(files)));
  expect(addSizes(sizes)).toEqual(measureSite(facts(Object.assign({}, ...parts))));
});
