import { expect, test } from 'vitest';
import { rehypeParts } from './rehype-parts.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const { html, state } = await runRehype(rehypeParts, '<h2>A</h2><p>B</p>');
  expect(html).toBe('<h2>A</h2><p>B</p>');
  expect(state.parts).toEqual([{ id: '', title: 'A' }]);
});

test('titles a part by the heading after the break', async () => {
  const { html, state } = await runRehype(
    rehypeParts,
    '<p>A</p><!-- NextPage -->\n<h2>B <em>c</em></h2><p>D</p>',
  );
  expect(html).toBe(
    '<p>A</p><section class="part" id="part-2">\n<h2>B <em>c</em></h2><p>D</p></section>',
  );
  expect(state.parts).toEqual([{ id: '' }, { id: 'part-2', title: 'B c' }]);
});

test('names a part without a heading', async () => {
  const { html, state } = await runRehype(rehypeParts, '<p>A</p><!--nextpage--><p>B</p>');
  expect(html).toBe(
    '<p>A</p><section class="part" id="part-2" aria-label="Bagian 2"><p>B</p></section>',
  );
  expect(state.parts[1]).toEqual({ id: 'part-2', title: 'Bagian 2' });
});

test('cuts what holds a break in two, and keeps its id on the first half', async () => {
  const { html } = await runRehype(
    rehypeParts,
    '<div id="a" title="b"><p>A <!--nextpage--> B</p></div>',
  );
  expect(html).toBe(
    '<div id="a" title="b"><p>A </p></div><section class="part" id="part-2" aria-label="Bagian 2"><div title="b"><p> B</p></div></section>',
  );
});

test('counts no part without content', async () => {
  const { html, state } = await runRehype(
    rehypeParts,
    '<!--nextpage--><p>A</p><!--nextpage--> <!--nextpage--><p>B</p><!--nextpage-->',
  );
  expect(state.parts.map(({ id }) => id)).toEqual(['', 'part-2']);
  expect(html).toMatch(/^<p>A<\/p><section[^>]*><p>B<\/p><\/section>$/);
});

test('keeps footnotes after the last part, and drops other comments', async () => {
  const notes = '<section data-footnotes><ol></ol></section>';
  const { html } = await runRehype(
    rehypeParts,
    `<p>A<!-- x --></p><!-- more --><!--nextpage--><p>B</p>${notes}`,
  );
  expect(html).toMatch(
    /^<p>A<\/p><section class="part"[^>]*><p>B<\/p><\/section><section data-footnotes/,
  );
  expect(html).not.toContain('<!--');
});
