import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { trimEdges } from './trim-edges.ts';

const parser = unified().use(rehypeParse, { fragment: true });
const writer = unified().use(rehypeStringify);

function trim(html: string) {
  const tree = parser.parse(html);
  const removed = trimEdges(tree).map(({ text }) => text);
  return { html: writer.stringify(tree), removed };
}

const TEXT =
  '<p>The ferry is back after two years, and the harbour is as full as it was in the old days.</p>' +
  '<p><a href="/t">The timetable</a> hangs at the pier, and on <a href="/s">the site of the line</a>.</p>';

test('leaves a text alone that has nothing around it', () => {
  expect(trim(TEXT)).toEqual({ html: TEXT, removed: [] });
});

test.each([
  ['a menu', '<ul><li><a href="/">Home</a></li><li><a href="/c">City</a></li></ul>', ''],
  ['a path of links', '<p><a href="/">Home</a> › <a href="/c">City</a></p>', ''],
  [
    'links to other articles',
    '',
    '<p>Also: <a href="/x">A storm over the northern islands</a></p>',
  ],
  ['a heading without a text', '', '<h3>More of the day</h3><p><a href="/x">A storm</a></p>'],
  ['a line of tags', '', '<div>Tags: <a href="/f">ferry</a>, <a href="/h">harbour</a></div>'],
])('takes off %s', (_, before, after) => {
  const { html, removed } = trim(before + TEXT + after);
  expect(html.replace(/<ul><\/ul>/, '')).toBe(TEXT);
  expect(removed.length).toBeGreaterThan(0);
});

test('keeps links that are a sentence, and those within the text', () => {
  const within = `${TEXT}<p><a href="/x">A storm over the islands</a></p>${TEXT}`;
  expect(trim(within).html).toBe(within);
  const sentence = `${TEXT}<p><a href="/x">The line has published its reasons.</a></p>`;
  expect(trim(sentence).html).toBe(sentence);
});

test('keeps a note that is nothing but a link', () => {
  const note =
    '<ol><li><a href="https://a.example">A book on ferries</a> <a href="#r1">↩</a></li></ol>';
  expect(trim(TEXT + note)).toEqual({ html: TEXT + note, removed: [] });
});

test('keeps a page that is a list of links', () => {
  const list = `<p>Our links:</p><ul><li><a href="/a">Harbours of the north</a></li></ul>`;
  expect(trim(list).html).toBe(list);
});

test('keeps a heading above the text', () => {
  expect(trim(`<h2>Part one</h2>${TEXT}`).html).toBe(`<h2>Part one</h2>${TEXT}`);
});
