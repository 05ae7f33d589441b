import { expect, test } from 'vitest';
import { trimByAgreement } from './trim-by-agreement.ts';

const text = (number: number) =>
  `<p>Paragraph ${number} of the article says one thing about the ferry and then another about the harbour.</p>`;
const article = [1, 2, 3, 4, 5, 6].map(text).join('');
const whole = { html: article, trimmed: [] };

test('leaves a text alone that both readings have', () => {
  expect(trimByAgreement(article, article)).toEqual(whole);
});

test('takes off what only one reading has before and after the text, and links within', () => {
  const html = `<p>Menu</p>${text(1)}<p><a href="/x">More on this</a></p>${article}<p>About us.</p>`;
  expect(trimByAgreement(html, article)).toEqual({
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

test('takes off any number of buttons and menus around the text', () => {
  const buttons = Array.from({ length: 80 }, (_, index) => `<li>Button ${index}</li>`).join('');
  const html = `<ul>${buttons}</ul>${article}<ul>${buttons}</ul>`;
  expect(trimByAgreement(html, article).html).toBe(`<ul></ul>${article}<ul></ul>`);
});

test('does not take a button for a part of the text because its word stands there', () => {
  expect(trimByAgreement(`<li>ferry</li>${article}`, article).trimmed).toEqual(['ferry']);
});

test('keeps footnotes, which readings write in their own ways', () => {
  const noted = article.replace('ferry', 'ferry<a href="#fn1">1</a>');
  const html = `${noted}<li id="fn1">1. From the register of the harbour.</li>`;
  expect(trimByAgreement(html, `${article}<p>Notes</p>`)).toEqual({ html, trimmed: [] });
});
