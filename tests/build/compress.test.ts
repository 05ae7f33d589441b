import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { hashFiles } from '../hash-files.ts';
import { runArsip } from '../run-arsip.ts';
import { type BuiltSite, site } from '../site.ts';

const article = (title: string) => `---\ntitle: ${title}\npublished: 2017-11-06\n---\nText.`;
const FILES = {
  'content/a.md': article('A'),
  'content/b.md': article('B'),
  'public/large.txt': 'large '.repeat(1000),
  'public/small.txt': 'small',
  'public/photo.bin': 'photo '.repeat(1000),
};
const args = ['--compress'];

const listCompressed = ({ files }: BuiltSite) => files().filter((file) => /\.(gz|br)$/.test(file));

/** Expects each text of some size, and nothing else, to have its two compressed files, with its bytes. */
function expectWhole(built: BuiltSite): void {
  const read = (file: string) => readFileSync(join(built.dist, file));
  const compressed = listCompressed(built);
  for (const file of compressed) {
    const expand = file.endsWith('.gz') ? gunzipSync : brotliDecompressSync;
    expect(expand(read(file)).equals(read(file.replace(/\.\w+$/, ''))), file).toBe(true);
  }
  const texts = built
    .files()
    .filter((file) => /\.(html|css|js|json|jsonl|csv|xml|svg|txt|webmanifest)$/.test(file))
    .filter((file) => read(file).length >= 1000);
  expect(compressed).toEqual(texts.flatMap((file) => [`${file}.br`, `${file}.gz`]).sort());
}

test('--compress writes a .gz and a .br beside each text that is worth it', async () => {
  await using built = await site(FILES, { args });
  expect(built.exitCode).toBe(0);
  expectWhole(built);
  expect(built.has('large.txt.br')).toBe(true);
  expect(built.has('small.txt.gz')).toBe(false);
  expect(built.has('photo.bin.gz')).toBe(false);
});

test('compressed files are kept, made anew and removed with the files that they hold', async () => {
  await using built = await site(FILES, { args });
  const changed = () => readFileSync(join(built.dir, '.arsip/changed.txt'), 'utf8');
  await built.rebuild({}, { args });
  expect(changed()).toBe('');
  await built.rebuild({ 'public/large.txt': 'larger '.repeat(1000) }, { args });
  expect(changed()).toBe('written large.txt\nwritten large.txt.br\nwritten large.txt.gz\n');
  const after = await built.rebuild({ 'content/b.md': null }, { args });
  expect(changed()).toContain('removed 2017/11/06/b.html.gz\n');
  expectWhole(after);
  const mended = await built.rebuild({ 'dist/large.txt.gz': 'damaged' }, { args });
  expect(changed()).toBe('written large.txt.gz\n');
  expectWhole(mended);
});

test('an incremental build has the compressed files of a clean one, and none without the option', async () => {
  await using built = await site(FILES);
  expect(listCompressed(built)).toEqual([]);
  const later = await built.rebuild({ 'content/a.md': article('A, changed') }, { args });
  expectWhole(later);
  const incremental = hashFiles(built.dist);
  await built.rebuild({}, { args: [...args, '--force'] });
  expect(hashFiles(built.dist)).toEqual(incremental);
  const { exitCode, stdout } = await runArsip(
    [
      'check',
      '--content',
      'content',
      '--out',
      'dist',
      '--cache',
      '.arsip',
      '--host',
      'cloudflare-pages',
    ],
    built.dir,
  );
  expect(exitCode).toBe(0);
  // A glob passes over .nojekyll.
  expect(stdout).toContain(`${Object.keys(incremental).length + 1} of 20,000`);
  expect(listCompressed(await built.rebuild())).toEqual([]);
});
