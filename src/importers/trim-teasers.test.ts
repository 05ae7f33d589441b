import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { trimTeasers } from './trim-teasers.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const prose =
  '<p>The ferry left the harbour at six in the morning, and nobody on the quay saw it again that day.</p>';

function trim(line: string, around = prose): string[] {
  const html = `${around}${line}${around}`;
  return trimTeasers(parser.parse(html), 'www.suara.example').map(({ text }) => text);
}

test.each([
  '<p><a href="/a">Harbour master says he saw nothing</a></p>',
  '<p>READ MORE: <a href="/a">Harbour master says he saw nothing</a></p>',
  '<p>(<b>MORE:</b> <a href="https://sport.suara.example/a">Five old ferries that came back</a>)</p>',
  '<div>IN KUPANG: <a href="https://suara.example/a">A family waits for the boat</a></div>',
  '<p>Baca juga: <a href="/a">Kapal itu kembali ke pelabuhan</a></p>',
])('takes a headline of another article out: %s', (line) => {
  expect(trim(line)).toHaveLength(1);
});

test.each([
  '<p>The <a href="/a">report of the harbour master</a> says nothing.</p>',
  '<p><a href="/a.pdf">Read the report of the harbour master</a></p>',
  '<p><a href="https://harbour.example/a">Harbour master says he saw nothing</a></p>',
  '<p>Source: <a href="/a">Harbour master of the old town</a></p>',
  '<p><a href="/a">The ferry</a></p>',
  '<li><a href="/a">Harbour master says he saw nothing</a></li>',
  '<h2><a href="/a">Harbour master says he saw nothing</a></h2>',
])('leaves what belongs to the article: %s', (line) => {
  expect(trim(line)).toEqual([]);
});

test('leaves a text alone that leads to one article after the other', () => {
  const line = '<p><a href="/a">Harbour master says he saw nothing</a></p>';
  expect(trim(line, `${line}${prose}`.repeat(4))).toEqual([]);
});

test('leaves a list of links alone', () => {
  const line = '<p><a href="/a">Harbour master says he saw nothing</a></p>';
  expect(trim(line, line)).toEqual([]);
});
