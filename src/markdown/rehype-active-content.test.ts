import { expect, test } from 'vitest';
import { rehypeActiveContent } from './rehype-active-content.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html = '<p lang="ar" title="on">A <b>b</b></p>';
  expect(await runRehype(rehypeActiveContent, html)).toMatchObject({ html, problems: [] });
});

test.each([
  [
    '<p>A<script>b()</script></p>',
    '<p>A</p>',
    '1:5 active-content <script> was left out of the page',
  ],
  ['<style>p{}</style>', '', '1:1 active-content <style> was left out of the page'],
  ['<form>A <b>b</b></form>', 'A <b>b</b>', '1:1 active-content <form> was left out of the page'],
  ['<object data="x">A</object>', 'A', '1:1 active-content <object> was left out of the page'],
  [
    '<svg><text>A</text></svg>',
    '<text>A</text>',
    '1:1 active-content <svg> was left out of the page',
  ],
  [
    '\n<a onClick="x()">A</a>',
    '\n<a>A</a>',
    '2:1 active-content onclick of <a> was left out of the page',
  ],
])('takes the active part out of %s', async (input, html, problem) => {
  expect(await runRehype(rehypeActiveContent, input)).toMatchObject({ html, problems: [problem] });
});

test('reports style attributes once, at the first', async () => {
  const run = await runRehype(rehypeActiveContent, '<p>A</p><p style="x">B <i style="y">c</i></p>');
  expect(run.html).toBe('<p>A</p><p>B <i>c</i></p>');
  expect(run.problems).toEqual(['1:9 active-content 2 style attributes were left out of the page']);
});

test('looks inside what it unwraps', async () => {
  const run = await runRehype(rehypeActiveContent, '<form><button onclick="x">A</button></form>');
  expect(run.html).toBe('A');
  expect(run.problems).toHaveLength(3);
});
