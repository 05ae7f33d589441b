import type { Root } from 'hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import type { MarkdownContext } from './markdown-context.ts';
import { pipeline } from './pipeline.ts';
import { createMarkdownRenderer } from './render-markdown.ts';
import { createRenderState } from './render-state.ts';
import { createTestContext, parseHtml, randomTexts, toLine } from './test-samples.ts';

const renderer = createMarkdownRenderer();

function render(markdown: string, overrides: Partial<MarkdownContext> = {}) {
  return renderer.render(markdown, createTestContext(overrides));
}

test('compiles an empty text', async () => {
  const { body, diagnostics } = await render('');
  expect(body).toEqual({ html: '', text: '', parts: [{ id: '' }] });
  expect(diagnostics).toEqual([]);
});

test('tells the line and column of the file, not of the body', async () => {
  const { diagnostics } = await render(
    'A\n\nB [c](d.md)\n\n<p>E\n<script></script>\n\n![f](missing.jpg)\n',
    { bodyLine: 8 },
  );
  expect(diagnostics.map(toLine)).toEqual([
    '10:3 link-broken There is no article "d.md"',
    '13:1 active-content <script> was left out of the page',
    '15:1 image-missing There is no image "missing.jpg"',
  ]);
  expect(diagnostics.every(({ file }) => file === '2017/11/kapal.md')).toBe(true);
});

test('keeps two texts apart that are compiled at the same time', async () => {
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return undefined;
  };
  const [first, second] = await Promise.all([
    render('## A\n\n![a](a.jpg)', { resolveImage: slow }),
    render('## A\n\n![b](b.jpg)'),
  ]);
  expect(first.images).toEqual(['a.jpg']);
  expect(first.diagnostics).toHaveLength(1);
  expect(second.images).toEqual(['b.jpg']);
  expect(second.diagnostics).toHaveLength(0);
  expect(second.body.html).toContain('id="a"');
});

test('shows a text that is nested too deeply as it is written', async () => {
  const { body, diagnostics } = await render(`${'<div>'.repeat(50_000)}Isi\n\nAkhir`);
  expect(body.html).toMatch(/<p>&#x3C;div>.*Isi<\/p><p>Akhir<\/p>$/);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['text-too-deep']);
});

test('reads lines that end as on Windows', async () => {
  const { body } = await render('A\r\nb\r\n\r\n<!--nextpage-->\r\n\r\n## C\r\n');
  expect(body.text).toBe('A b\nC');
  expect(body.parts).toHaveLength(2);
});

const SAFE_TEXTS = [
  'A *b* **c** `d` [e](https://f.example "g") <https://h.example>\n\n## I {#j}\n\n### K',
  '![a](b.jpg "C (AFP/D E)")\n\n![f](missing.jpg)\n\n[g](../../2016/h.md) [i](j.md)',
  '> a\n> > b\n\n1. c\n   - d\n\n     e\n\n7) f\n\n---\n\n```js\ng <b>\n```\n\n    h',
  'A[^1] ~~b~~ www.c.example[^2]\n\n| d | e |\n|:-|-:|\n| f | |\n\n- [x] g\n\n[^1]: H\n[^2]: I',
  'A\n\n<!--nextpage-->\n\n## B\n\nc <!-- d --> e\n\n<!-- more -->\n\nسلام',
  '[a](javascript:b) [c](data:d) [e](mailto:f@g.example) a\\\nb  \nc &nbsp; &lt;b> \u200b',
];

describe('gives the same result on the short way and on the long', () => {
  test.each(SAFE_TEXTS)('%j', async (markdown) => {
    const short = await render(markdown);
    expect(treeOf(short.body.html)).toEqual(treeOf(await renderLongWay(markdown)));
  });
});

test('gives the same result on the short way and on the long for random texts', async () => {
  for (const markdown of randomTexts(400, 3, ['\n\nPagi "itu".\n\n', 'Sore!\n\n', '![a](b.jpg)'])) {
    if (markdown.includes('<')) continue;
    const { html } = (await render(markdown)).body;
    expect(treeOf(html), markdown).toEqual(treeOf(await renderLongWay(markdown)));
  }
});

/** With GFM, the HTML parser and the sanitiser, whether the text needs them or not. */
async function renderLongWay(markdown: string): Promise<string> {
  const state = { ...createRenderState(createTestContext()), hasRaw: true };
  const file = new VFile({ value: markdown, data: { renderState: state } });
  const compiler = unified().use(remarkParse).use(remarkGfm).use(pipeline);
  const tree = (await compiler.run(compiler.parse(file), file)) as Root;
  return String(compiler.stringify(tree));
}

function treeOf(html: string): unknown {
  const text = JSON.stringify(parseHtml(html), (key, value) =>
    key === 'position' || key === 'data' ? undefined : value,
  );
  return JSON.parse(text);
}

const ATTACKS = [
  '<img src=x onerror=alert(1)>',
  '<a href="&#106;avascript:alert(1)">a</a>',
  '[a](&#x6A;avascript:alert(1))',
  '<a href="java\tscript:alert(1)">a</a>',
  '<svg><a xlink:href="javascript:alert(1)"><text>a</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe srcdoc="<script>alert(1)</script>" src="https://video.example/"></iframe>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=javascript:1">',
  '<template><script>alert(1)</script></template>',
  '<p style="background:url(javascript:alert(1))">a</p>',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror="alert(1)"></video>',
  '<a href="https://a.example" target="_blank" ping="https://evil.example">a</a>',
  '![a](x"onerror="alert(1))',
];

test.each(ATTACKS)('leaves nothing active of %s', async (markdown) => {
  const { html } = (await render(`Awal\n\n${markdown}\n\nAkhir`)).body;
  const serialized = JSON.stringify(treeOf(html));
  expect(serialized).not.toMatch(
    /"tagName":"(?:script|style|svg|math|form|base|meta|template|object)"/,
  );
  expect(serialized).not.toMatch(/"(?:on\w+|style|srcDoc|ping|target|xLinkHref)":/);
  expect(serialized).not.toMatch(/"(?:href|src)":"\W*(?:javascript|data):/i);
  expect(html).toContain('Awal');
  expect(html).toContain('Akhir');
});
