import { expect, test } from 'vitest';
import { remarkHeadingIds } from './remark-heading-ids.ts';
import { runRemark } from './test-samples.ts';

test('leaves other nodes alone', () => {
  const markdown = 'Paragraf {#bukan}\n\n## Judul {bukan}';
  expect(runRemark(remarkHeadingIds, markdown)).toBe(
    '<p>Paragraf {#bukan}</p>\n<h2>Judul {bukan}</h2>',
  );
});

test('takes the id that stands after a heading', () => {
  expect(runRemark(remarkHeadingIds, '## Di *lapangan* {#lapangan}')).toBe(
    '<h2 id="lapangan">Di <em>lapangan</em></h2>',
  );
});
