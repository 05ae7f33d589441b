import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { abridgeProse } from './abridge-prose.ts';
import { createMarkdownParser } from './parse-markdown.ts';
import { randomTexts } from './test-samples.ts';

const parse = createMarkdownParser();
const gfm = unified().use(remarkParse).use(remarkGfm).freeze();

const PROSE = [
  '\n\nPagi itu.\n\n',
  '\n\nKata "ia"\nlagi.\n\n',
  'Sore!\n\n',
  '\n\nMalam. ',
  '\n\n',
  '\n',
  '\r\n',
  '```\n',
  '    ',
];

test.each([
  ['a fence that stays open', '```\n\nA.\n\nB.'],
  ['a list that prose ends', '- a\n\nB.\n\n- c\n\n  D.\n\nE.'],
  ['a quotation that prose ends', '> a\n\nB.\n\n> c'],
  ['a note that goes on', 'A.[^1]\n\n[^1]: B.\n\n    C.\n\nD.'],
  ['a table after prose', 'A.\n\nb | c\n- | -\n\nD.'],
  ['a definition below prose', '[a]\n\nB.\n\n[a]: https://c.example'],
  ['lines that end in other ways', 'a\r\rb\n\nC.\n\nD.\r\n\r\nE.'],
  ['HTML over empty lines', '<script>\n\nA.\n\n</script>'],
])('parses %s', (_, markdown) => {
  expect(shapeOf(parse(markdown))).toBe(shapeOf(gfm.parse(markdown)));
});

test('gives the tree that GFM gives, with the positions of all but the root', () => {
  let abridged = 0;
  for (const markdown of randomTexts(1500, 11, PROSE)) {
    if (abridgeProse(markdown).runs.length > 0) abridged += 1;
    expect(shapeOf(parse(markdown)), markdown).toBe(shapeOf(gfm.parse(markdown)));
  }
  expect(abridged).toBeGreaterThan(300);
});

/** A tree without its root's position and without the nulls that GFM adds to lists. */
function shapeOf({ children }: Root): string {
  return JSON.stringify(children, (_, value) => value ?? undefined);
}
