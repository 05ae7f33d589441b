import { expect, test } from 'vitest';
import { findHeadEnd, locateFiles, type PackHead, parsePackHead, renderPackHead } from './pack.ts';

const HEAD: PackHead = {
  encoding: 'none',
  files: [
    ['2017/11/06/ekspor.html', 3],
    ['2017/11/06/kosong.html', 0],
    ['2022/08/20/مهرجان.html', 5],
  ],
};

test('a head is read as it was written, with the bytes of files behind it', () => {
  const head = renderPackHead(HEAD);
  const pack = new Uint8Array([...head, 1, 2, 3]);
  const end = findHeadEnd(pack.buffer);
  expect(end).toBe(head.length);
  expect(parsePackHead(new TextDecoder().decode(pack.slice(4, end)))).toEqual(HEAD);
});

test('files lie one after the other, empty ones too', () => {
  expect([...locateFiles(HEAD)]).toEqual([
    ['2017/11/06/ekspor.html', { start: 0, end: 3 }],
    ['2017/11/06/kosong.html', { start: 3, end: 3 }],
    ['2022/08/20/مهرجان.html', { start: 3, end: 8 }],
  ]);
});
