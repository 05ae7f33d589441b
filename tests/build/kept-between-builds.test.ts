import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generateArticles } from '../generate-articles.ts';
import { hashFiles } from '../hash-files.ts';
import { site } from '../site.ts';

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>\n';

test('a fresh checkout beside what a runner kept makes only what changed', async () => {
  const files = {
    ...generateArticles(20),
    'content/quay.md': '---\ntitle: Quay\npublished: 2017-11-06\n---\n![A quay](quay.svg)\n',
    'content/quay.svg': PICTURE,
    'public/logo.svg': PICTURE,
  };
  const options = { args: ['--now', '2026-01-01'] };
  await using built = await site(files, options);
  expect(built.exitCode, built.stderr).toBe(0);
  const before = hashFiles(built.dist);

  // As actions/cache packs: with fractions of seconds.
  const tar = (...words: string[]) => execFileSync('tar', words, { cwd: built.dir });
  tar('--posix', '-cf', 'kept.tar', '.arsip', 'dist');
  for (const folder of ['content', 'public', '.arsip', 'dist'])
    rmSync(join(built.dir, folder), { recursive: true });
  tar('-xf', 'kept.tar');
  const archive =
    'title: The Test Archive\nlanguage: en\ntimeZone: UTC\nsite: https://archive.example\n';
  const checkout = { 'content/archive.yaml': archive, ...files };
  const rebuilt = await built.rebuild(checkout, { args: [...options.args, '--json'] });
  expect(hashFiles(rebuilt.dist)).toEqual(before);
  // The picture and the logo have new times, and so are copied again.
  expect(JSON.parse(rebuilt.stdout)).toMatchObject({ removed: 0, written: 2 });
  const changed = readFileSync(join(built.dir, '.arsip', 'changed.txt'), 'utf8');
  expect(changed).toMatch(/^written _images\/quay\.\w+\.svg\nwritten logo\.svg\n$/);
});

test('.arsip/changed.txt lists what the last build did to the site', async () => {
  const article = (title: string) => `---\ntitle: ${title}\npublished: 2017-11-06\n---\nText.\n`;
  const options = { args: ['--no-search', '--now', '2026-01-01'] };
  await using built = await site({ 'content/a.md': article('A'), 'public/x.txt': 'x' }, options);
  const read = () => readFileSync(join(built.dir, '.arsip', 'changed.txt'), 'utf8');
  const files = ['.nojekyll', ...built.files()];
  expect(read()).toBe(files.map((file) => `written ${file}\n`).join(''));

  await built.rebuild({ 'content/a.md': article('B'), 'public/x.txt': null }, options);
  // A pack that holds a changed page has another name.
  expect(read()).toMatch(/^(removed offline\/packs\/\S+\n)*removed x\.txt\nwritten /);
  expect(read()).toContain('written 2017/11/06/a.html\n');
  expect(read()).not.toContain('robots.txt');

  await built.rebuild({}, options);
  expect(read()).toBe('');
});

test('a search volume that comes or goes leaves the others as they are', async () => {
  const article = (language: string) =>
    `---\ntitle: Kapal\npublished: 2017-11-06\nlanguage: ${language}\n---\nText.\n`;
  const options = { args: ['--now', '2026-01-01'] };
  const files = { 'content/a.md': article('en'), 'content/b.md': article('id') };
  await using built = await site(files, options);
  expect(built.stderr).toContain('2 of 2 volumes built');

  const gone = await built.rebuild({ 'content/b.md': null }, options);
  expect(gone.stderr).toContain('0 of 1 volume built');
  expect(gone.files().filter((file) => file.startsWith('pagefind/id-'))).toEqual([]);

  const back = await built.rebuild({ 'content/b.md': article('id') }, options);
  expect(back.stderr).toContain('1 of 2 volumes built');
});

test('a search volume of the site that was touched is made whole, and one that was not is left alone', async () => {
  const article = (language: string, text: string) =>
    `---\ntitle: Kapal\npublished: 2017-11-06\nlanguage: ${language}\n---\n${text}\n`;
  const options = { args: ['--now', '2026-01-01'] };
  const files = { 'content/a.md': article('en', 'Text.'), 'content/b.md': article('id', 'Teks.') };
  await using built = await site(files, options);
  const volume = join(built.dist, 'pagefind', 'id-2017');
  const entry = join(volume, 'pagefind-entry.json');
  const before = hashFiles(built.dist);
  const readChanged = () => readFileSync(join(built.dir, '.arsip', 'changed.txt'), 'utf8');
  const touches: [() => void, changed: string][] = [
    [() => rmSync(entry), 'written pagefind/id-2017/pagefind-entry.json\n'],
    [() => writeFileSync(entry, '{}'), 'written pagefind/id-2017/pagefind-entry.json\n'],
    [() => writeFileSync(join(volume, 'note.txt'), ''), 'removed pagefind/id-2017/note.txt\n'],
  ];
  for (const [touch, changed] of touches) {
    touch();
    const mended = await built.rebuild({}, options);
    expect(hashFiles(mended.dist)).toEqual(before);
    expect(readChanged()).toBe(changed);
  }

  await built.rebuild({ 'content/a.md': article('en', 'Another text.') }, options);
  expect(readChanged()).toContain('written pagefind/en-2017/');
  expect(readChanged()).not.toContain('pagefind/id-2017/');

  const without = await built.rebuild({}, { args: [...options.args, '--no-search'] });
  expect(without.files().filter((file) => file.startsWith('pagefind/'))).toEqual([]);
  const again = await built.rebuild({ 'content/a.md': files['content/a.md'] }, options);
  expect(hashFiles(again.dist)).toEqual(before);
});
