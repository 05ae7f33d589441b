import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { dropComments } from './drop-comments.ts';
import { findElements, readWords } from './find-elements.ts';

const parser = unified().use(rehypeParse).freeze();
const article =
  '<p>The ferry left the harbour at six, and nobody saw it again that day.</p>'.repeat(20);
const opinion =
  '<p>A reader says at some length that he has always known it, and that nobody listened.</p>';

function read(body: string): string {
  const tree: Root = dropComments(parser.parse(`<html><body>${body}</body></html>`));
  return findElements(tree, ({ tagName }) => tagName === 'p')
    .map(readWords)
    .join('\n');
}

const whole = (html: string) => html.replaceAll('<p>', '').replaceAll('</p>', '\n').trim();

test('leaves a page alone that has no comments', () => {
  expect(read(article)).toBe(whole(article));
});

test.each([
  '<div id="comments">',
  '<div id="comentarios">',
  '<div class="visitors_comment_block">',
  '<ol class="commentlist">',
])('takes out what readers wrote: %s', (open) => {
  expect(read(`${article}${open}${opinion.repeat(30)}</div>`)).toBe(whole(article));
});

test('keeps the comments of a page that is made of them', () => {
  const thread = `<div class="comments">${opinion.repeat(30)}</div>`;
  expect(read(`<p>What happened to the ferry?</p>${thread}`)).toContain('A reader says');
});

test('keeps an article of a section that is called so', () => {
  const page = `<div class="main--tone-comment">${article}</div>`;
  expect(read(`${page}${article}`)).toBe(whole(article + article));
});

test('keeps an article that a site calls as it calls comments', () => {
  const page = `<div class="with-comments"><div class="entry-content">${article}</div></div>`;
  expect(read(`${page}${article}`)).toBe(whole(article + article));
});
