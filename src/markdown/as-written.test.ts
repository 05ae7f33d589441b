import type { Root } from 'hast';
import { expect, test } from 'vitest';
import { asWritten } from './as-written.ts';
import { runRehype } from './test-samples.ts';

test('shows a text paragraph by paragraph, its marks as characters', async () => {
  const tree: Root = asWritten('A *b*\nc\n \n<script>d');
  const nothing = () => () => undefined;
  const { html } = await runRehype(nothing, tree);
  expect(html).toBe('<p>A *b*\nc</p><p>&#x3C;script>d</p>');
});
