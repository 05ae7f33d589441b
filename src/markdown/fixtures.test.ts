/**
 * Every folder of `fixtures/` is a text and what it compiles to: `expected.html`, compared as a
 * tree, and `expected.json` with all else. `UPDATE=1` writes both; look at what changed.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { createMarkdownRenderer, type RenderedBody } from './render-markdown.ts';
import { createTestContext, parseHtml, toLine } from './test-samples.ts';

const folder = join(import.meta.dirname, 'fixtures');
const renderer = createMarkdownRenderer();
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: { 'heading-level': 'error', 'no-inline-style': 'error' },
});

describe.each(readdirSync(folder))('%s', (name) => {
  const pathOf = (file: string) => join(folder, name, file);
  const render = () => {
    const options = existsSync(pathOf('options.json'))
      ? readFileSync(pathOf('options.json'))
      : '{}';
    const context = createTestContext(JSON.parse(String(options)));
    return renderer.render(readFileSync(pathOf('input.md'), 'utf8'), context);
  };

  test('compiles to what is expected', async () => {
    const rendered = await render();
    if (process.env.UPDATE === '1') {
      writeFileSync(pathOf('expected.html'), `${rendered.body.html}\n`);
      writeFileSync(pathOf('expected.json'), `${JSON.stringify(toFacts(rendered), null, 2)}\n`);
    }
    const expected = readFileSync(pathOf('expected.html'), 'utf8').replace(/\n$/, '');
    expect(treeOf(rendered.body.html)).toEqual(treeOf(expected));
    expect(toFacts(rendered)).toEqual(JSON.parse(readFileSync(pathOf('expected.json'), 'utf8')));
  });

  test('is valid and accessible HTML', async () => {
    const { html } = (await render()).body;
    const page = `<!DOCTYPE html><html lang="id"><head><title>A</title></head><body><h1>A</h1>\n${html}\n</body></html>`;
    const report = await validator.validateString(page);
    const messages = report.results.flatMap((result) =>
      result.messages.map(({ line, ruleId, message }) => `${line - 1} ${ruleId} ${message}`),
    );
    expect(messages).toEqual([]);
  });
});

function toFacts({ body, links, images, diagnostics }: RenderedBody) {
  const { text, parts } = body;
  return { text: text.split('\n'), parts, links, images, diagnostics: diagnostics.map(toLine) };
}

function treeOf(html: string): unknown {
  const text = JSON.stringify(parseHtml(html), (key, value) =>
    key === 'position' || key === 'data' ? undefined : value,
  );
  return JSON.parse(text);
}
