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
    saveOutputRecord(store, { file, key: '', reads: '', ...facts });
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

test('search volumes are measured apart, and what they share with the rest', () => {
  for (const file of ['volumes.json', 'engine/a.js', 'id-2017/a.pf_meta', 'id-2017/fragment/b']) {
    mkdirSync(join(site, 'pagefind', file, '..'), { recursive: true });
    writeFileSync(join(site, 'pagefind', file), file);
  }
  const { size, volumeSizes } = examine();
  expect([...volumeSizes.keys()]).toEqual(['id-2017']);
  expect(volumeSizes.get('id-2017')).toMatchObject({ siteFiles: 2, bytes: 35 });
  expect(size.siteFiles).toBe(7);
});
