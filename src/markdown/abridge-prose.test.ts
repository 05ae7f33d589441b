import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { abridgeProse, restoreProse, toProseTree } from './abridge-prose.ts';

const parse = (markdown: string): Root => unified().use(remarkParse).parse(markdown);

test('cuts a run of blocks down to a letter', () => {
  const { markdown, runs } = abridgeProse('- A\n\nB *c*.\n\n\n## D\n“e”\n\n> F.\n\n~G~\n\nH?\n');
  expect(markdown).toBe('- A\n\nx\n\n~G~\n\nx\n');
  const found = runs.map(({ nodes, start, end }) => [
    `${start.line}-${end.line}`,
    ...nodes.map((node) => `${node.position?.start.line} ${node.type}`),
  ]);
  expect(found).toEqual([
    ['3-9', '3 paragraph', '6 heading', '7 paragraph', '9 blockquote'],
    ['13-13', '13 paragraph'],
  ]);
});

test.each(['\ufeffa', 'a\r\nb', '- a', ''])('leaves %j to the parser', (markdown) => {
  expect(abridgeProse(markdown)).toEqual({ markdown, runs: [] });
});

test('makes the whole tree of a text that is prose alone', () => {
  const markdown = '\n\n# A\n\nB *c*.\n\n\n> D\n\n';
  expect(toProseTree(markdown, abridgeProse(markdown))).toEqual(parse(markdown));
});

test.each(['A.\n\n- B', 'A.\n\n\u00A0', ''])('makes no tree of %j', (markdown) => {
  expect(toProseTree(markdown, abridgeProse(markdown))).toBeUndefined();
});

test('puts prose where it was, and moves what is below', () => {
  const markdown = '- a\n\nB\nc.\n\n*D*\n\n- e\n\n## F';
  const { markdown: rest, runs } = abridgeProse(markdown);
  const tree = parse(rest);
  expect(restoreProse(tree, runs)).toBe(true);
  expect(tree.children).toEqual(parse(markdown).children);
});

test('says that prose was not found inside of what goes on over empty lines', () => {
  const { markdown, runs } = abridgeProse('```\n\nA.\n\n```');
  expect(restoreProse(parse(markdown), runs)).toBe(false);
});
