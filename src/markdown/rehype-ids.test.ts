import { expect, test } from 'vitest';
import { rehypeIds } from './rehype-ids.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html = '<p>A</p><p id="b">B</p><h2 id="footnote-label">C</h2>';
  expect((await runRehype(rehypeIds, html)).html).toBe(html);
});

test.each([
  ['Dua kota', 'dua-kota'],
  ['Café \u00a0 & Co.', 'café--co'],
  ['مرحبا بالعالم', 'مرحبا-بالعالم'],
  ['東京の朝', '東京の朝'],
  ['!?', 'section'],
])('gives the heading %s an id and a link to itself', async (words, id) => {
  const { html } = await runRehype(rehypeIds, `<h2>${words.replace('&', '&amp;')}</h2>`);
  expect(html).toMatch(new RegExp(`^<h2 id="${id}"><a class="anchor" href="#${id}">.+</a></h2>$`));
});

test('makes every id unique, those of parts and of the page first', async () => {
  const { html } = await runRehype(
    rehypeIds,
    '<h2>Part 2</h2><h2>Menu</h2><p id="x">A</p><p id="x">B</p><section id="part-2"><h2>X</h2></section>',
    { reservedIds: ['menu'] },
  );
  expect([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])).toEqual([
    'part-2-1',
    'menu-1',
    'x',
    'x-1',
    'part-2',
    'x-2',
  ]);
});

test('keeps the id that a heading has, and the link that it holds', async () => {
  const html = '<h2 id="a">A <a href="b">b</a></h2>';
  expect((await runRehype(rehypeIds, html)).html).toBe(html);
});

test('cuts the id of a very long heading between words', async () => {
  const { html } = await runRehype(rehypeIds, `<h2>${'kata '.repeat(40)}</h2>`);
  expect(/id="([^"]+)"/.exec(html)?.[1]).toBe('kata-'.repeat(16).slice(0, -1));
});
