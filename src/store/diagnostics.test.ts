import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listDiagnostics } from './diagnostics.ts';
import { openStore, type Store } from './open-store.ts';
import { indexArticles } from './test-articles.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-diagnostics-'));
  store = openStore(join(folder, 'store.sqlite')).store;
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const UPDATED = 'date: 2017-11-06\nupdated: 2017-11-08';

test('advice is left out, and nothing that stands beside it', async () => {
  await indexArticles(store, {
    folder,
    language: 'en',
    articles: {
      'advice.md': `title: A\n${UPDATED}`,
      'both.md': `title: B\n${UPDATED}\nsection: [Town, Sea]`,
      'error.md': 'title: C\ndate: 2017-13-06',
      'named.md': `title: '"severity":"error"'\n${UPDATED}`,
      'same.md': 'title: D\ndate: 2017-11-06\npermalink: /d/',
      'twice.md': 'title: E\ndate: 2017-11-06\npermalink: /d/',
    },
  });
  const list = (advice: boolean) =>
    listDiagnostics(store, { advice })
      .map(({ file, ruleId }) => `${file} ${ruleId}`)
      .sort();
  const withAdvice = list(true);
  expect(withAdvice).toContain('both.md field-invalid');
  expect(list(false)).toEqual(withAdvice.filter((one) => !one.endsWith('update-unexplained')));
});
