import { expect, test } from 'vitest';
import { hastToPlainText } from './hast-to-plain-text.ts';
import { parseHtml } from './test-samples.ts';

test.each([
  ['<h2>A</h2>\n<p>B\n<em>c</em></p>', 'A\nB c'],
  ['<p>A<br>B</p>', 'A B'],
  ['<ul><li>A<ul><li>B</li></ul></li><li><p>C</p></li></ul>', 'A\nB\nC'],
  ['<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></tbody></table>', '1 2\n3'],
  ['<pre><code>a\n  b\n</code></pre>', 'a\n  b'],
  ['<figure><img alt="x"><figcaption>A</figcaption></figure>', 'A'],
  ['<span class="image-missing">x</span>', ''],
  ['<p>A\u00a0b\u200bc</p>', 'A\u00a0b\u200bc'],
  ['<p>A<sup><a data-footnote-ref href="#fn-1">1</a></sup></p>', 'A'],
  [
    '<section data-footnotes><h2 id="footnote-label">X</h2><ol><li>N <a data-footnote-backref>b</a></li></ol></section>',
    'N',
  ],
])('reads %s', (html, text) => {
  expect(hastToPlainText(parseHtml(html))).toBe(text);
});
