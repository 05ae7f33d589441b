import { expect, test } from 'vitest';
import { rehypeAlignment } from './rehype-alignment.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html = '<p class="note">A</p>';
  expect((await runRehype(rehypeAlignment, html)).html).toBe(html);
});

test.each([
  ['<p align="RIGHT">A</p>', '<p class="align-right">A</p>'],
  ['<p class="note" align="center">A</p>', '<p class="note align-center">A</p>'],
  ['<p align="justify">A</p>', '<p>A</p>'],
])('turns %s into a class', async (input, html) => {
  expect((await runRehype(rehypeAlignment, input)).html).toBe(html);
});
