import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { remarkToRehype } from './remark-to-rehype.ts';
import { createRenderState } from './render-state.ts';
import { createTestContext, runRehype } from './test-samples.ts';

async function toHtml(markdown: string): Promise<string> {
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const file = new VFile({ data: { renderState: createRenderState(createTestContext()) } });
  const nothing = () => () => undefined;
  return (await runRehype(nothing, remarkToRehype()(tree, file))).html;
}

test('leaves other nodes alone', async () => {
  expect(await toHtml('A *b*')).toBe('<p>A <em>b</em></p>');
});

test('labels footnotes in the language of the article', async () => {
  const html = await toHtml('A.[^a] B.[^a]\n\n[^a]: Catatan.');
  expect(html).toContain('<h2 class="sr-only" id="footnote-label">Catatan kaki</h2>');
  expect(html).toContain('<li id="fn-a">');
  expect(html).toContain('aria-label="Kembali ke rujukan 1"');
  expect(html).toContain('aria-label="Kembali ke rujukan 1-2"');
});
