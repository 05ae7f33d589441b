import { expect, test } from 'vitest';
import { describeArticle } from './describe-article.ts';

const bodyOf = (text: string) => ({ html: '', text, parts: [] });
const describeText = (text: string) => describeArticle({ body: bodyOf(text), withdrawn: false });

test('an article is described by its standfirst', () => {
  const article = { description: 'It left.', body: bodyOf('At dawn.'), withdrawn: false };
  expect(describeArticle(article)).toBe('It left.');
});

test.each([
  ['At dawn.\nIt left.', 'At dawn. It left.'],
  ['', undefined],
  [`${'word '.repeat(60)}end`, `${'word '.repeat(31)}word…`],
  ['🚢'.repeat(200), `${'🚢'.repeat(80)}…`],
  [`x${'🚢'.repeat(200)}`, `x${'🚢'.repeat(79)}…`],
])('or else by the beginning of its text', (text, expected) => {
  expect(describeText(text)).toBe(expected);
});

test('a withdrawn article is not described', () => {
  expect(describeArticle({ description: 'a', body: bodyOf('b'), withdrawn: true })).toBeUndefined();
});
