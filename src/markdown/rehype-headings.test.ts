import { expect, test } from 'vitest';
import { rehypeHeadings } from './rehype-headings.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html = '<p>A</p><h2 id="footnote-label">B</h2>';
  expect((await runRehype(rehypeHeadings, html)).html).toBe(html);
});

test.each([
  [[1], [2]],
  [
    [1, 2, 2, 1],
    [2, 3, 3, 2],
  ],
  [
    [2, 3],
    [2, 3],
  ],
  [
    [1, 3, 3, 2],
    [2, 3, 3, 3],
  ],
  [
    [4, 6, 4],
    [2, 3, 2],
  ],
  [
    [3, 2],
    [2, 2],
  ],
  [
    [1, 2, 3, 4, 5, 6],
    [2, 3, 4, 5, 6, 6],
  ],
])('brings levels %j to %j', async (written, expected) => {
  const input = written.map((level) => `<h${level}>A</h${level}>`).join('');
  const { html } = await runRehype(rehypeHeadings, input);
  expect([...html.matchAll(/<h(\d)>/g)].map((match) => Number(match[1]))).toEqual(expected);
});
