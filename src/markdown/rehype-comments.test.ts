import type { Root, RootContent } from 'hast';
import { expect, test } from 'vitest';
import { rehypeComments } from './rehype-comments.ts';
import { runRehype } from './test-samples.ts';

function rootOf(...children: RootContent[]): Root {
  return { type: 'root', children };
}

const raw = (value: string): RootContent => ({ type: 'raw', value });

test('leaves other nodes alone', async () => {
  const { html, state } = await runRehype(rehypeComments, '<p>A</p>');
  expect(html).toBe('<p>A</p>');
  expect(state.hasRaw).toBe(false);
});

test('needs no HTML parser for comments', async () => {
  const tree = rootOf(raw('<!--a--> <!-- b\n-->\n'));
  const { state } = await runRehype(rehypeComments, tree);
  expect(state.hasRaw).toBe(false);
  expect(tree.children).toEqual([
    { type: 'comment', value: 'a' },
    { type: 'comment', value: ' b\n' },
  ]);
});

test.each(['<b>', '<!--a--><b>', '<!-->', '<?php ?>'])('notes that %s is raw', async (value) => {
  expect((await runRehype(rehypeComments, rootOf(raw(value)))).state.hasRaw).toBe(true);
});

test('shows a comment that nobody closed, lest it hide the rest', async () => {
  const { html } = await runRehype(rehypeComments, rootOf(raw('<!-- catatan\n\nNaskah')));
  expect(html).toBe('<p>&#x3C;!-- catatan\n\nNaskah</p>');
});
