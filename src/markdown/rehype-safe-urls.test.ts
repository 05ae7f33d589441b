import { expect, test } from 'vitest';
import { rehypeSafeUrls } from './rehype-safe-urls.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html =
    '<a href="https://a.example">A</a><a href="HTTP://a.example">B</a><a href="mailto:a@b.example">C</a><img src="a.jpg"><a href="b.md#javascript:">D</a>';
  expect(await runRehype(rehypeSafeUrls, html)).toMatchObject({ html, problems: [] });
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java&#10;script:alert(1)',
  '&#1;javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
])('removes %s', async (href) => {
  const { html, problems } = await runRehype(rehypeSafeUrls, `<a href="${href}">A</a>`);
  expect(html).toBe('<a>A</a>');
  expect(problems).toEqual([expect.stringMatching(/^1:1 active-content An address with "\w+:"/)]);
});

test.each([
  ['<img src="data:image/png;base64,AA">', '<img>'],
  ['<video poster="javascript:x"></video>', '<video></video>'],
  ['<source srcset="a.jpg 1x, data:x 2x">', '<source>'],
  ['<q cite="data:x">A</q>', '<q>A</q>'],
])('looks at every attribute that holds an address: %s', async (input, html) => {
  expect((await runRehype(rehypeSafeUrls, input)).html).toBe(html);
});

test('calls a slip of the pen a broken link', async () => {
  const { html, problems } = await runRehype(rehypeSafeUrls, '<a href="htps://a.example">A</a>');
  expect(html).toBe('<a>A</a>');
  expect(problems).toEqual([
    '1:1 link-broken "htps:" does not begin an address that pages can use',
  ]);
});
