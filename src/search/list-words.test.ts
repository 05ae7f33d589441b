import { expect, test } from 'vitest';
import { listWords } from './list-words.ts';

test.each([
  ['', []],
  ['  – … ', []],
  ['Kapal "Sari", 2014.', ['kapal', 'sari', '2014']],
  ["Jum'at", ['jumat', 'jum', 'at']],
  ['anak-anak', ['anakanak', 'anak', 'anak']],
  ['Café e\u0301tude Œuvre', ['cafe', 'etude', 'œuvre']],
  ['كِتَاب القاهرة', ['كتاب', 'القاهرة']],
])('takes the words of %j', (text, words) => {
  expect(listWords(text)).toEqual(words);
});
