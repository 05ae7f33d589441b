import { expect, test } from 'vitest';
import { rehypeLinks } from './rehype-links.ts';
import { runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html =
    '<p>A <a href="#b">b</a> <a href="c.html">c</a> <a href="mailto:d@e.example">d</a></p>';
  expect(await runRehype(rehypeLinks, html)).toMatchObject({ html, problems: [] });
});

test.each([
  ['../../2016/b.md', '/arsip/2016/b.html'],
  ['..\\..\\2016\\b.md', '/arsip/2016/b.html'],
  ['..%5C..%5C2016%5Cb.md', '/arsip/2016/b.html'],
  ['/2016/b.md#part-2', '/arsip/2016/b.html#part-2'],
  ['/2016/b%20c.md?x', '/arsip/2016/b c.html?x'],
  ['/2016/b.markdown', '/arsip/2016/b.markdown'],
])('points %s at the page', async (href, expected) => {
  const { html } = await runRehype(rehypeLinks, `<a href="${href}">A</a>`);
  expect(html).toBe(`<a href="${expected}">A</a>`);
});

test('leaves the words of a link to an article that is not there', async () => {
  const run = await runRehype(rehypeLinks, '<p>\n  <a href="b.md">A <b>b</b></a></p>');
  expect(run.html).toBe('<p>\n  A <b>b</b></p>');
  expect(run.problems).toEqual(['2:3 link-broken There is no article "b.md"']);
  expect([...run.state.links]).toEqual(['2017/11/b.md']);
});

test.each([
  ['c%20d.pdf#page=2', '/arsip/_files/c%20d.pdf#page=2'],
  ['/missing.pdf', '/arsip/missing.pdf'],
])('points %s at the file', async (href, expected) => {
  const { html, problems } = await runRehype(rehypeLinks, `<a href="${href}">A</a>`);
  expect(html).toBe(`<a href="${expected}">A</a>`);
  expect(problems).toEqual([]);
});

test('leaves the words of a link to a file that is not there', async () => {
  const { html, problems } = await runRehype(rehypeLinks, '<a href="missing.example">A</a>');
  expect(html).toBe('A');
  expect(problems).toEqual(['1:1 link-broken There is no file "missing.example"']);
});

test('breaks a link that climbs out of the archive', async () => {
  const { html, state } = await runRehype(rehypeLinks, '<a href="../../../b.md">A</a>');
  expect(html).toBe('A');
  expect(state.links.size).toBe(0);
});

test('breaks a link that another generator would have filled in', async () => {
  const { html, problems } = await runRehype(rehypeLinks, '<a href="{{< ref ">A</a>');
  expect(html).toBe('A');
  expect(problems).toHaveLength(1);
});

test.each([
  ['https://example.org/', 'rel="noopener external"'],
  ['//example.org/', 'rel="noopener external"'],
  ['https://example.org/" rel="nofollow', 'rel="nofollow noopener external"'],
])('marks %s as external', async (href, mark) => {
  expect((await runRehype(rehypeLinks, `<a href="${href}">A</a>`)).html).toContain(mark);
});

test('marks no link to the site itself', async () => {
  const { html } = await runRehype(rehypeLinks, '<a href="https://arsip.example/a">A</a>');
  expect(html).toBe('<a href="https://arsip.example/a">A</a>');
});

test('sets rooted links below the base, once', async () => {
  const { html } = await runRehype(rehypeLinks, '<a href="/tags/a%20b/?x#y">A</a>');
  expect(html).toBe('<a href="/arsip/tags/a%20b/?x#y">A</a>');
});

test('keeps the target that an anchor without address was', async () => {
  const { html } = await runRehype(rehypeLinks, '<a id="a">A</a>');
  expect(html).toBe('<span id="a"></span>A');
});
