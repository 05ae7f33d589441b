import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { hasBareAddress, seemsToHoldAddress, usesGfmMarks } from './needs-gfm.ts';
import { randomTexts } from './test-samples.ts';

const plain = unified().use(remarkParse).freeze();
const gfm = unified().use(remarkParse).use(remarkGfm).freeze();

test.each([
  '~~lama~~',
  'a[^1]',
  '- [ ] a',
  '- [x] a',
  'a | b\n- | -',
  '> |a|\n> |-|',
  '|a|\n|:-:|',
])('sees the GFM in %j', (markdown) => expect(usesGfmMarks(markdown)).toBe(true));

test.each(['Naskah biasa.', 'a\n---', '[a](b) *c* `d`', '* * *', '- a\n- b', '12:30 - 13:00'])(
  'sees none in %j',
  (markdown) => expect(usesGfmMarks(markdown)).toBe(false),
);

test('tells an address in running text from one in a link', () => {
  expect(hasBareAddress(plain.parse('Lihat https://contoh.example.'))).toBe(true);
  expect(hasBareAddress(plain.parse('Surat ke a@contoh.example'))).toBe(true);
  expect(hasBareAddress(plain.parse('[Lihat](https://contoh.example), <https://b.example>'))).toBe(
    true,
  );
  expect(hasBareAddress(plain.parse('[Lihat](https://contoh.example)'))).toBe(false);
});

test.each([
  ['Lihat https://contoh.example.', true],
  ['Surat ke a@contoh.example', true],
  ['<https://contoh.example>', true],
  ['[Lihat](https://contoh.example)', false],
  ['<a href="https://contoh.example">Lihat</a>', false],
  ['[Lihat][a]\n\n[a]: https://contoh.example', false],
])('guesses whether %j holds an address in its text', (markdown, expected) => {
  expect(seemsToHoldAddress(markdown)).toBe(expected);
  expect(hasBareAddress(plain.parse(markdown))).toBe(expected);
});

test('never leaves out GFM where it would have changed the result', () => {
  let withoutGfm = 0;
  for (const markdown of randomTexts(2000, 7)) {
    if (usesGfmMarks(markdown) || hasBareAddress(plain.parse(markdown))) continue;
    withoutGfm++;
    expect(shapeOf(plain.parse(markdown)), markdown).toEqual(shapeOf(gfm.parse(markdown)));
  }
  expect(withoutGfm).toBeGreaterThan(200);
});

/** A tree without positions and without the nulls that GFM adds to lists. */
function shapeOf(tree: unknown): unknown {
  const text = JSON.stringify(tree, (key, value) =>
    key === 'position' || value === null ? undefined : value,
  );
  return JSON.parse(text);
}
