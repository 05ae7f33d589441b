import { expect, test } from 'vitest';
import { rehypeFigures } from './rehype-figures.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html = '<p>A <img title="B"></p><p><img><img></p><figure><img title="C"></figure><p></p>';
  expect((await runRehype(rehypeFigures, html)).html).toBe(html);
});

test.each([
  ['<p><img></p>', '<figure><img></figure>'],
  ['<p>\n<img title="A"> </p>', '<figure><img><figcaption>A</figcaption></figure>'],
  [
    '<p><img title="A. (AFP/Bo Cee)"></p>',
    '<figure><img><figcaption>A. <span class="credit">(AFP/Bo Cee)</span></figcaption></figure>',
  ],
  [
    '<p><a href="b"><img title="A"></a></p>',
    '<figure><a href="b"><img></a><figcaption>A</figcaption></figure>',
  ],
  [
    '<p><picture><source><img title="A"></picture></p>',
    '<figure><picture><source><img></picture><figcaption>A</figcaption></figure>',
  ],
])('makes a figure of %s', async (input, html) => {
  expect((await runRehype(rehypeFigures, input)).html).toBe(html);
});
