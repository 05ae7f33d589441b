import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { abridgeProse, restoreProse } from './abridge-prose.ts';

const parse = (markdown: string): Root => unified().use(remarkParse).parse(markdown);

test('cuts a run of paragraphs down to a letter', () => {
  const { markdown, runs } = abridgeProse('*A*\n\nB c.\n\n\nD\n“e”\n\nF.\n\n*G*\n\nH?\n');
  expect(markdown).toBe('*A*\n\nx\n\n*G*\n\nx\n');
  const found = runs.map((run) => run.map(({ value, start }) => `${start.line} ${value}`));
  expect(found).toEqual([['3 B c.', '6 D\n“e”', '9 F.'], ['13 H?']]);
});

test.each([
  'a *b*',
  'a _b_',
  'a `b`',
  'a [b]',
  'a <b>',
  'a ~b~',
  'a \\ b',
  'a &amp; b',
  'a\tb',
  'a\r\nb',
  'a\0b',
  'a ',
  'a  \nb',
  ' a',
  'a\n b',
  '\ufeffa',
  '# a',
  'a\n===',
  'a\n---',
  '- a',
  'a\n- b',
  '1. a',
  '1987 a',
  '+ a',
  '    a',
  ': a',
  '| a',
  'a www.b.c',
  'a https://b.c',
  'a b@c.d',
])('leaves %j to the parser', (markdown) => {
  expect(abridgeProse(markdown)).toEqual({ markdown, runs: [] });
});

test.each([
  'A.',
  'A\nb',
  '"A" (b)',
  '(a) b: c | d!',
  'É, “à” ‘b’ $5 50% #a {b} a-b a=b',
  'سلام',
  '日本',
])('takes %j for what a parser takes it for: one paragraph, one text', (markdown) => {
  const abridged = abridgeProse(markdown);
  const tree = parse(abridged.markdown);
  expect(abridged.markdown).toBe('x');
  expect(restoreProse(tree, abridged.runs)).toBe(true);
  expect(tree.children).toEqual(parse(markdown).children);
});

test('says that prose was not found inside of what goes on over empty lines', () => {
  const { markdown, runs } = abridgeProse('```\n\nA.\n\n```');
  expect(restoreProse(parse(markdown), runs)).toBe(false);
});
