import { expect, test } from 'vitest';
import {
  findCommonFolder,
  type PacksIndex,
  packNameToId,
  renderPacksIndex,
  toPackName,
} from './packs-index.ts';

test.each([
  [['2017/11/06/a.html', '2017/11/07/b.html', '2017/11/index.html'], '2017/11/'],
  [['2017/11/06/a.html', 'kota/b.html'], ''],
  [['2017/11/a.html', '2017/1/b.html'], '2017/'],
  [['a.html'], ''],
  [[], ''],
])('the common folder of %j is "%s"', (files, folder) => {
  expect(findCommonFolder(files)).toBe(folder);
});

test("a pack's name tells its id, whatever letters that has", () => {
  const name = toPackName('volume-zh-hans-2017.q1', 'abcdef0123456789ff');
  expect(name).toBe('volume-zh-hans-2017.q1.abcdef0123456789.pack');
  expect(packNameToId(name)).toBe('volume-zh-hans-2017.q1');
});

test('the index is JSON, a line for each pack and group', () => {
  const index: PacksIndex = {
    format: 1,
    packs: [{ id: '2017-11', name: '2017-11.00.pack', bytes: 9, below: '2017/11/' }],
    groups: [{ id: '2017', articles: 1, text: ['2017-11'], photos: [], search: [] }],
  };
  const text = renderPacksIndex(index);
  expect(JSON.parse(text)).toEqual(index);
  expect(text.split('\n')).toHaveLength(6);
});
