import { expect, test } from 'vitest';
import { rehypeLanguages } from './rehype-languages.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html = '<p>Kapal <q lang="en">ship</q> <span dir="rtl">x</span> 2017</p><p>2017</p>';
  expect((await runRehype(rehypeLanguages, html)).html).toBe(html);
});

test.each([
  ['<p>Kata <q lang="ar">سلام</q></p>', '<p>Kata <q lang="ar" dir="rtl">سلام</q></p>'],
  ['<p>سلام عليكم 2017</p>', '<p dir="rtl">سلام عليكم 2017</p>'],
  ['<p>Kata سلام</p>', '<p>Kata سلام</p>'],
])('sets the direction in %s', async (input, html) => {
  expect((await runRehype(rehypeLanguages, input)).html).toBe(html);
});

test('works the other way round in a text from right to left', async () => {
  const { html } = await runRehype(rehypeLanguages, '<p>سلام</p><p>Good day</p><p>سلام x</p>', {
    language: 'ar',
  });
  expect(html).toBe('<p>سلام</p><p dir="ltr">Good day</p><p>سلام x</p>');
});
