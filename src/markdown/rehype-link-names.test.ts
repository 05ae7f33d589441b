import { expect, test } from 'vitest';
import { rehypeLinkNames } from './rehype-link-names.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html =
    '<img alt=""><a href="b"><img alt="c"></a><a href="b"><img alt="">d</a><a href="b">e</a>';
  expect((await runRehype(rehypeLinkNames, html)).html).toBe(html);
});

test.each([
  ['https://example.org/peta%20kota.pdf', 'peta kota.pdf'],
  ['https://example.org/', 'example.org'],
])('names a link of images alone after %s', async (href, name) => {
  const { html } = await runRehype(rehypeLinkNames, `<a href="${href}"><img alt=""></a>`);
  expect(html).toBe(`<a href="${href}"><img alt="${name}"></a>`);
});
