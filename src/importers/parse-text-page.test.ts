/** Fixture folders: `input.txt`, and what is read from it in `expected.json` and `expected.md`. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChromeTable } from './chrome-table.ts';
import { parseTextPage } from './parse-text-page.ts';

const OPTIONS = {
  timeZone: 'Asia/Jakarta',
  language: 'id',
  chrome: createChromeTable(),
  map: {},
  pages: false,
};
const UPDATE = process.env.UPDATE === '1';
const inputs = globSync(join(import.meta.dirname, 'fixtures/text/*/input.txt')).toSorted();

function expectFile(file: string, text: string): void {
  if (UPDATE) writeFileSync(file, text);
  expect(existsSync(file), `There is no ${file}; UPDATE=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

describe('a page of plain text', () => {
  test.each(inputs.map((input) => [basename(dirname(input)), input]))('%s', (_, input) => {
    const { body, ...rest } = parseTextPage(readFileSync(input, 'utf8'), OPTIONS);
    expectFile(join(dirname(input), 'expected.md'), `${body}\n`);
    expectFile(join(dirname(input), 'expected.json'), `${JSON.stringify(rest, undefined, 2)}\n`);
  });

  test('has fixtures', () => {
    expect(inputs.length).toBeGreaterThan(3);
  });

  test.each(inputs.map((input) => [basename(dirname(input)), input]))(
    'loses no line of %s',
    (_, input) => {
      const text = readFileSync(input, 'utf8');
      const article = JSON.stringify(parseTextPage(text, OPTIONS)).replaceAll('\\\\', '');
      const lost = (text.match(/\p{L}{4,}/gu) ?? []).filter(
        (word) => !article.includes(word) && !MARKS.has(word.toLowerCase()),
      );
      expect(lost).toEqual([]);
    },
  );
});

/** Words of dates and labels, which become fields. */
const MARKS = new Set(
  'oleh reporter diperbarui diterbitkan penulis editor foto published updated march'.split(' '),
);
