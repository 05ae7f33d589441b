import { expect, test } from 'vitest';
import { rehypeMedia } from './rehype-media.ts';
import { runRehype } from './test-samples.ts';

test.each([
  ['<audio src="a%20b.mp3"></audio>', '<audio src="/arsip/_files/a%20b.mp3"></audio>'],
  [
    '<video><source src="a.webm"><track src="a.vtt"></video>',
    '<video><source src="/arsip/_files/a.webm"><track src="/arsip/_files/a.vtt"></video>',
  ],
  ['<audio src="/missing.mp3"></audio>', '<audio src="/arsip/missing.mp3"></audio>'],
  ['<audio src="https://b.example/a.mp3">', '<audio src="https://b.example/a.mp3"></audio>'],
])('%s', async (html, expected) => {
  expect(await runRehype(rehypeMedia, html)).toMatchObject({ html: expected, problems: [] });
});

test('takes the address from what is not there, with a warning', async () => {
  const { html, problems } = await runRehype(rehypeMedia, '<audio src="missing.mp3"></audio>');
  expect(html).toBe('<audio></audio>');
  expect(problems).toEqual(['1:1 link-broken There is no file "missing.mp3"']);
});
