import { expect, test } from 'vitest';
import { rehypeUnknownTags } from './rehype-unknown-tags.ts';
import { createMarkdownRenderer } from './render-markdown.ts';
import { createTestContext, runRehype } from './test-samples.ts';

test('leaves other nodes alone', async () => {
  const html =
    '<p>A <b>b</b> <font>c</font> <amp-img src="d"></amp-img><o:p></o:p></p><svg><path></path></svg>';
  expect((await runRehype(rehypeUnknownTags, html)).html).toBe(html);
});

test.each([
  ['Salin ke <cabang>, lalu *kirim*.', 'Salin ke &#x3C;cabang>, lalu <em>kirim</em>.'],
  ['Ketik <Nama Anda> di sini', 'Ketik &#x3C;Nama Anda> di sini'],
  ['Isi <nama-anda> di sini', 'Isi &#x3C;nama-anda> di sini'],
  ['A <nama>b</nama> c', 'A &#x3C;nama>b&#x3C;/nama> c'],
])('shows what only looks like a tag: %s', async (markdown, html) => {
  const { body } = await createMarkdownRenderer().render(markdown, createTestContext());
  expect(body.html).toBe(`<p>${html}</p>`);
});
