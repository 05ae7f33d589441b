import { expect, test } from 'vitest';
import { rehypeObsoleteHtml } from './rehype-obsolete-html.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html = '<p id="a">A <em>b</em></p><img width="3">';
  expect((await runRehype(rehypeObsoleteHtml, html)).html).toBe(html);
});

test.each([
  ['<center>A</center>', '<div align="center">A</div>'],
  ['<font>A</font>', '<span>A</span>'],
  ['<tt>A</tt> <strike>B</strike>', '<code>A</code> <s>B</s>'],
  ['<main>A</main><section>B</section>', '<div>A</div><div>B</div>'],
  ['<a name="a">A</a>', '<a name="a" id="a">A</a>'],
  ['<p id=" a b ">A</p><p id="">B</p>', '<p id="a-b">A</p><p>B</p>'],
  ['<img width="50%" height="3">', '<img height="3">'],
  ['<constructor>A</constructor>', '<constructor>A</constructor>'],
])('modernises %s', async (input, html) => {
  expect((await runRehype(rehypeObsoleteHtml, input)).html).toBe(html);
});
