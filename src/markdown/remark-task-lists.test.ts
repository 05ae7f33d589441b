import { expect, test } from 'vitest';
import { remarkTaskLists } from './remark-task-lists.ts';
import { runRemark } from './test-samples.ts';

test('leaves other nodes alone', () => {
  expect(runRemark(remarkTaskLists, '- a\n- b')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>');
});

test('writes the state of a task as a character', () => {
  const html = runRemark(remarkTaskLists, '- [x] Kirim surat\n- [ ] Tunggu jawaban');
  expect(html).toBe('<ul>\n<li>☑ Kirim surat</li>\n<li>☐ Tunggu jawaban</li>\n</ul>');
});
