import { expect, test } from 'vitest';
import { rehypePruneEmpty } from './rehype-prune-empty.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html =
    '<p>A<br></p><p>\u00a0</p><p id="b"></p><a href="c"><img></a><td></td><span id="d"></span>';
  const expected = html.replace('<td></td>', '');
  expect((await runRehype(rehypePruneEmpty, html)).html).toBe(expected);
});

test.each([
  ['<p> </p><p>A</p>', '<p>A</p>'],
  ['<figure><a href="b"><span class="image-missing"></span></a></figure>', ''],
  ['<h2> </h2>', ''],
  ['<h2 id="a"><span id="b"></span></h2>', '<div id="a"><span id="b"></span></div>'],
  ['<p>A<a href="b"><br></a></p>', '<p>A<br></p>'],
  ['<p><span>A</span></p>', '<p>A</p>'],
  ['<p class="">A</p>', '<p>A</p>'],
  ['<picture><source></picture>', '<picture></picture>'],
])('prunes %s', async (input, html) => {
  expect((await runRehype(rehypePruneEmpty, input)).html).toBe(html);
});
