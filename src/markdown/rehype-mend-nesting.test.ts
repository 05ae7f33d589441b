import { expect, test } from 'vitest';
import { rehypeMendNesting } from './rehype-mend-nesting.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html =
    '<p>A <b>b</b></p>\n<ul>\n<li>C</li>\n</ul><figure><img><figcaption>D</figcaption></figure>';
  expect((await runRehype(rehypeMendNesting, html)).html).toBe(html);
});

test.each([
  ['<span><p>A</p></span>', '<p>A</p>'],
  ['<b>A<div>B</div></b>', '<p>A</p><div>B</div>'],
  ['<h2><div>A</div></h2>', '<h2>A</h2>'],
  ['<h3><figure><figcaption>A</figcaption></figure></h3>', '<h3>A</h3>'],
  ['<ul>A<li>B</li></ul>', '<ul><li>A</li><li>B</li></ul>'],
  ['<ul><li>A</li><ul><li>B</li></ul></ul>', '<ul><li>A<ul><li>B</li></ul></li></ul>'],
  ['<li>A</li><li>B</li>', '<ul><li>A</li><li>B</li></ul>'],
  ['<dl>A<dt>B</dt></dl>', '<dl><dd>A</dd><dt>B</dt></dl>'],
  ['<dd>A</dd>', '<div>A</div>'],
  ['<figcaption>A</figcaption>', '<div>A</div>'],
  [
    '<figure><figcaption>A</figcaption><figcaption>B</figcaption></figure>',
    '<figure><figcaption>A</figcaption><div>B</div></figure>',
  ],
  ['A <i>b</i>\n<p>C</p>', '<p>A <i>b</i></p>\n<p>C</p>'],
])('mends %s', async (input, html) => {
  expect((await runRehype(rehypeMendNesting, input)).html).toBe(html);
});
