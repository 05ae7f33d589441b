import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { trimWriterBox } from './trim-writer-box.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();
const text = '<p>The ferry left the harbour at six.</p>'.repeat(4);
const portrait = '<img src="https://secure.gravatar.com/avatar/0?s=60">';

function trim(html: string) {
  const tree = parser.parse(html);
  const removed = trimWriterBox(tree);
  return { html: writer.stringify(tree), removed: removed.map((part) => part.text) };
}

test('leaves a text alone that has no portrait', () => {
  const html = `${text}<p><img src="a.jpg"></p>${text}`;
  expect(trim(html)).toEqual({ html, removed: [] });
});

test.each([
  `<p>${portrait} Ana Diaz writes on harbours.</p>`,
  `<div>${portrait}</div><p>Ana Diaz writes on harbours.</p>`,
])('takes out who wrote it, below the text: %s', (box) => {
  expect(trim(text + box)).toEqual({
    html: text,
    removed: ['https://secure.gravatar.com/avatar/0?s=60', 'Ana Diaz writes on harbours.'],
  });
});

test('takes out the portrait alone where a text follows it', () => {
  const long = '<p>The ferry left the harbour at six.</p>'.repeat(30);
  expect(trim(`<p>${portrait}By Ana Diaz</p>${long}`).html).toBe(`<p>By Ana Diaz</p>${long}`);
  expect(trim(`${long}<p>${portrait}</p>${long}`).html).toBe(`${long}<p></p>${long}`);
});
