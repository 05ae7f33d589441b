import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runArsip } from '../run-arsip.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'arsip-new-'));
  write(
    'content/archive.yaml',
    'title: The Test Archive\nlanguage: id\ntimeZone: Asia/Jakarta\nsite: https://archive.example\n',
  );
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}
const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const runNew = (...words: string[]) => runArsip(['new', ...words], dir);

const DATE = ['--date', '2017-11-06 08:15'];
const PATH = 'content/2017/11/feri-kembali.md';

test('writes a dated draft in the archive’s language, in which check finds nothing wrong', async () => {
  const words = [
    '--author',
    'Sari',
    'Ben Roe',
    '--section',
    'Kota',
    '--tag',
    'feri',
    '--lang',
    'EN',
  ];
  const outcome = await runNew('Feri: "Kembali"', ...DATE, ...words);
  expect(outcome).toMatchObject({ exitCode: 0, stdout: `${PATH}\n` });
  expect(outcome.stderr).toContain('Delete its line "draft: true"');
  expect(read(PATH)).toMatch(/^# Rubrik\.\nsection: Kota$/m);
  for (const text of [read(PATH), read(PATH).replace('draft: true\n', '')]) {
    write(PATH, text);
    const { exitCode, stdout } = await runArsip(['check', '--strict'], dir);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'No problems.\n' });
  }
  const built = await runArsip(['build', '--no-search', '--now', '2018-01-01'], dir);
  expect(built.exitCode).toBe(0);
  expect(read('dist/2017/11/06/feri-kembali.html')).toContain('<h1>Feri: &quot;Kembali&quot;</h1>');
});

test('begins an archive where there is no folder yet', async () => {
  const { exitCode, stdout } = await runNew('Feri Kembali', ...DATE, '--content', 'news');
  expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'news/2017/11/feri-kembali.md\n' });
  const again = await runNew('Feri Kembali', ...DATE, '--content', `../${basename(dir)}/news`);
  expect(again.stderr).toContain('error: news/2017/11/feri-kembali.md is there already.');
});

test('takes a headline without quotes', async () => {
  const { stdout } = await runNew('Feri', 'Kembali', ...DATE);
  expect(stdout).toBe(`${PATH}\n`);
  expect(read(PATH)).toContain('title: Feri Kembali\n');
});

test('is dated now in the archive’s zone when nothing is said', async () => {
  const { stdout } = await runNew('Feri');
  const published = /^published: (\S+ \S+)$/m.exec(read(stdout.trim()))?.[1] ?? '';
  const age = Date.now() - Date.parse(`${published.replace(' ', 'T')}+07:00`);
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(10 * 60_000);
});

test.each([
  ['a file of that name', PATH, 'Kept as it is.'],
  [
    'an article at that address, elsewhere',
    'content/old/2017-11-06-feri-kembali.md',
    '---\ntitle: A\n---\nB',
  ],
])('overwrites nothing: %s', async (_, path, text) => {
  write(path, text);
  const refused = await runNew('Feri Kembali', ...DATE);
  expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
  expect(refused.stderr).toContain(`error: ${path} is there already.`);
  expect(read(path)).toBe(text);
  const other = await runNew('Feri Kembali', ...DATE, '--slug', 'Feri kembali 2');
  expect(other.stdout).toBe('content/2017/11/feri-kembali-2.md\n');
});

test.each([
  ['no headline', [], 'needs a headline'],
  ['an empty headline', [' '], 'needs a headline'],
  [
    'a day that never was',
    ['A', '--date', '2017-02-30'],
    'there is no such day. Write the date as',
  ],
  ['a language that is none', ['A', '--lang', '??'], 'Write a code such as id'],
  [
    'a folder that is none',
    ['A', '--content', 'content/archive.yaml'],
    'archive.yaml is no folder',
  ],
])('says what to do about %s', async (_, words, complaint) => {
  const { exitCode, stderr } = await runNew(...words);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(complaint);
});

test('says only where the file is with --quiet', async () => {
  const { stdout, stderr } = await runNew('Feri kembali', ...DATE, '--quiet');
  expect([stdout, stderr]).toEqual([`${PATH}\n`, '']);
});
