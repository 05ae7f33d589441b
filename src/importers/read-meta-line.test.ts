import { describe, expect, test } from 'vitest';
import { readMetaLine } from './read-meta-line.ts';

const OPTIONS = { timeZone: 'Asia/Jakarta' };

describe('a line around an article', () => {
  test.each([
    ['oleh Ana Diaz diperbarui 06 Nov 2017, 08:15 WIB', ['Ana Diaz']],
    ['Ana Diaz - detikNews', ['Ana Diaz']],
    ['By Ana Diaz and Ben Roe', ['Ana Diaz', 'Ben Roe']],
    ['By Ana Diaz, Reuters | March 4, 2019', ['Ana Diaz']],
    ['Penulis: Ana Diaz, Ben Roe', ['Ana Diaz', 'Ben Roe']],
    ['Reporter: Ana Diaz  Editor: Ben Roe', ['Ana Diaz']],
    ['Kompas.com - 18/06/2025, 21:35 WIB', []],
  ])('%j names the authors %j', (line, authors) => {
    expect(readMetaLine(line, OPTIONS)?.authors).toEqual(authors);
  });

  test('names editors apart from authors, and the site', () => {
    expect(readMetaLine('Penulis Ana Diaz | Editor Ben Roe', OPTIONS)?.editors).toEqual([
      'Ben Roe',
    ]);
    expect(readMetaLine('Kompas.com - 18/06/2025, 21:35 WIB', OPTIONS)?.site).toBe('Kompas.com');
  });

  test.each([
    'By the river, everything changed',
    'Ana Diaz',
    'Kapal itu tiba pada 6 November 2017.',
    '',
  ])('is not %j', (line) => {
    expect(readMetaLine(line, OPTIONS)).toBeUndefined();
  });
});
