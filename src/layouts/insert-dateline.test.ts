import { expect, test } from 'vitest';
import { insertDateline } from './insert-dateline.ts';

test.each([
  [
    'stands before the first sentence',
    '<p>Rain fell.</p>\n<p>Then sun.</p>',
    '<p><span class="dateline">Oslo</span> — Rain fell.</p>\n<p>Then sun.</p>',
  ],
  [
    'leaves the attributes of the paragraph alone',
    '<p lang="nn" title="a > b">Regn.</p>',
    '<p lang="nn" title="a > b"><span class="dateline">Oslo</span> — Regn.</p>',
  ],
  [
    'stands alone where the text begins with something else',
    '<pre>0 1</pre>',
    '<p><span class="dateline">Oslo</span></p>\n<pre>0 1</pre>',
  ],
  ['stands alone above an empty text', '', '<p><span class="dateline">Oslo</span></p>\n'],
])('a dateline %s', (_, html, expected) => {
  expect(insertDateline(html, 'Oslo')).toBe(expected);
});

test('a dateline is text, never markup', () => {
  expect(insertDateline('<p>Rain.</p>', 'A & <b>B</b>')).toBe(
    '<p><span class="dateline">A &amp; &lt;b&gt;B&lt;/b&gt;</span> — Rain.</p>',
  );
});

test('a dateline that looks like a replacement pattern stays as it is', () => {
  expect(insertDateline('<p>Rain.</p>', "$& $'")).toContain("$&amp; $'");
});
