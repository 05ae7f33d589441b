import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore, type Store } from '../store/open-store.ts';
import { saveOutputRecord } from '../store/outputs.ts';
import { examineSite, isAsLeft } from './examine-site.ts';
import { toFacts, walkSite } from './walk-site.ts';

let folder: string;
let site: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'arsip-examined-'));
  site = join(folder, 'site');
  mkdirSync(join(site, '2017'), { recursive: true });
  store = openStore(join(folder, 'store.sqlite')).store;
  for (const file of ['index.html', '2017/a.html', '2017/b.html']) {
    writeFileSync(join(site, file), file);
    const facts = toFacts(statSync(join(site, file)));
    const part = file.startsWith('2017') ? '2017-11' : '';
    saveOutputRecord(store, { file, key: '', reads: '', part, ...facts });
  }
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const examine = () => examineSite(walkSite(site), store);

test('a site that nobody touched is as it was left, and measured', () => {
  const state = examine();
  expect(isAsLeft(state)).toBe(true);
  expect(state.size).toMatchObject({ pages: 3, siteFiles: 3, bytes: 32 });
});

test.each([
  [
    'a file that is gone',
    () => rmSync(join(site, '2017/a.html')),
    { lost: ['2017/a.html'], altered: [], unknown: [] },
  ],
  [
    'a file of another size',
    () => writeFileSync(join(site, '2017/a.html'), 'more than there was'),
    { lost: [], altered: ['2017/a.html'], unknown: [] },
  ],
  [
    'a file that was written to without another size',
    () => utimesSync(join(site, 'index.html'), 1, 1),
    { lost: [], altered: ['index.html'], unknown: [] },
  ],
  [
    'a file that is not ours',
    () => writeFileSync(join(site, 'note.txt'), ''),
    { lost: [], altered: [], unknown: ['note.txt'] },
  ],
  [
    'a file that is not ours in the place of one that is gone',
    () => {
      rmSync(join(site, 'index.html'));
      writeFileSync(join(site, 'note.txt'), '');
    },
    { lost: ['index.html'], altered: [], unknown: ['note.txt'] },
  ],
])('%s is found', (_, change, found) => {
  change();
  const state = examine();
  expect(isAsLeft(state)).toBe(false);
  const { lost, altered, unknown } = state;
  expect({ lost: [...lost], altered: [...altered], unknown: [...unknown] }).toEqual(found);
});

test('a part of the site is sound and measured apart for as long as its files are as they were left', () => {
  const pages = [...examine().soundParts];
  expect(pages).toMatchObject([['2017-11', { pages: 2, bytes: 22 }]]);
  writeFileSync(join(site, 'index.html'), 'other');
  writeFileSync(join(site, '2017/c.html'), 'not ours');
  expect([...examine().soundParts]).toEqual(pages);
  expect(examine().size).toMatchObject({ pages: 4, bytes: 35 });
  writeFileSync(join(site, '2017/a.html'), 'altered');
  expect(examine().soundParts.size).toBe(0);
  rmSync(join(site, '2017/a.html'));
  expect(examine().soundParts.size).toBe(0);
});
