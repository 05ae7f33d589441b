import { expect, test } from 'vitest';
import { trimByAgreement } from './trim-by-agreement.ts';

const text = (number: number) =>
  `<p>Paragraph ${number} of the article says one thing about the ferry and then another about the harbour.</p>`;
const article = [1, 2, 3, 4, 5, 6].map(text).join('');
const whole = { html: article, trimmed: [] };

test('leaves a text alone that both readings have', () => {
  expect(trimByAgreement(article, article.replace(/<[^>]+>/g, ' '))).toEqual(whole);
});

test('takes off what only one reading has before and after the text, and links within', () => {
  const html = `<p>Menu</p>${text(1)}<p><a href="/x">More on this</a></p>${article}<p>About us.</p>`;
  expect(trimByAgreement(html, article.replace(/<[^>]+>/g, ' '))).toEqual({
    html: `${text(1)}${article}`,
    trimmed: ['Menu', 'More on this', 'About us.'],
  });
});

test('keeps a paragraph in the midst that the other reading lost', () => {
  const other = [1, 2, 4, 5, 6].map(text).join('');
  expect(trimByAgreement(article, other)).toEqual(whole);
});

test('keeps everything where the readings have little in common', () => {
  expect(trimByAgreement(article, text(1))).toEqual(whole);
});
