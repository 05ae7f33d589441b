import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { site } from '../site.ts';

const ARCHIVE = `title: The Test Archive
site: https://archive.example
menu: [{ text: About us, href: /about/ }]
footer:
  text: 1 Quay Street
  links: [{ text: Write to us, href: "mailto:desk@archive.example" }]
`;
const ARTICLE =
  '---\ntitle: Ferry\npublished: 2017-11-06\n---\nSee [who we are](pages/about.md).\n';
const about = (words: string) =>
  `---\ntitle: About the archive\naliases: [/who.html]\n---\n## Since 1987\n\n${words} [The ferry](../ferry.md).\n`;
const FILES = {
  'content/archive.yaml': ARCHIVE,
  'content/ferry.md': ARTICLE,
  'content/pages/about.md': about('Boats.'),
};
const OPTIONS = { args: ['--no-search', '--now', '2026-01-01'] };
const VERIFY = { args: [...OPTIONS.args, '--verify', '--json'] };

test('a page has the frame of the site and an address, and stands in no list', async () => {
  await using built = await site(FILES, OPTIONS);
  expect(built.exitCode, built.stderr).toBe(0);
  const page = built.html('about/index.html');
  expect(page('h1').text()).toBe('About the archive');
  expect(page('.text h2').text()).toContain('Since 1987');
  expect(page('.text a[href="/2017/11/06/ferry.html"]')).toHaveLength(1);
  expect(page('time, .pager')).toHaveLength(0);
  expect(built.html('2017/11/06/ferry.html')('.text a[href="/about/"]')).toHaveLength(1);
  expect(built.read('sitemaps/pages.xml')).toContain('https://archive.example/about/');
  expect(built.has('who.html')).toBe(true);
  expect(built.has('1970/index.html')).toBe(false);
  for (const file of ['feed.xml', 'data/2017.jsonl'])
    expect(built.read(file)).not.toContain('About the archive');
});

test('archive.yaml links to pages in the masthead and the footer', async () => {
  await using built = await site(FILES, OPTIONS);
  const page = built.html('about/index.html');
  expect(page('.masthead a[href="/about/"]').attr('aria-current')).toBe('page');
  expect(page('.colophon').text()).toContain('1 Quay Street');
  expect(page('.colophon a[href^="mailto:"]').text()).toBe('Write to us');
});

test('a build follows an edited, a removed and an added page', async () => {
  await using built = await site(FILES, OPTIONS);
  const edited = await built.rebuild({ 'content/pages/about.md': about('Ships.') }, VERIFY);
  expect(edited.exitCode, edited.stderr).toBe(0);
  expect(edited.read('about/index.html')).toContain('Ships.');
  const changed = readFileSync(join(built.dir, '.arsip', 'changed.txt'), 'utf8');
  expect(changed).toContain('written about/index.html\n');
  expect(changed).not.toContain('2017/11/06');

  const removed = await built.rebuild({ 'content/pages/about.md': null }, VERIFY);
  expect(removed.exitCode, removed.stderr).toBe(0);
  expect(removed.has('about/index.html')).toBe(false);

  const added = await built.rebuild({ 'content/pages/about.md': about('Rafts.') }, VERIFY);
  expect(added.exitCode, added.stderr).toBe(0);
  expect(added.read('about/index.html')).toContain('Rafts.');
});

test('of a page that was withdrawn only its title and the reason are left', async () => {
  const page =
    '---\ntitle: Our rules\nwithdrawn: { at: 2020-02-02, reason: They were wrong. }\n---\nSecret.\n';
  const archive = 'title: The Test Archive\nsite: https://archive.example\n';
  const files = { 'content/archive.yaml': archive, 'content/pages/rules.md': page };
  await using built = await site(files, OPTIONS);
  expect(built.exitCode, built.stderr).toBe(0);
  expect(built.read('rules/index.html')).toContain('They were wrong.');
  expect(built.read('rules/index.html')).not.toContain('Secret.');
  expect(built.read('corrections/index.html')).not.toContain('Our rules');
  expect(built.read('sitemaps/pages.xml')).not.toContain('/rules/');
});

test('a page at an address of the archive itself is reported, a dated text in pages/ an article', async () => {
  const options = { args: [...OPTIONS.args, '--keep-going'] };
  const files = {
    'content/pages/search.md': '---\ntitle: S\n---\nText.\n',
    'content/pages/dated.md': '---\ntitle: D\npublished: 2017-11-06\n---\nText.\n',
  };
  await using built = await site(files, options);
  expect(built.exitCode).toBe(1);
  expect(built.stdout + built.stderr).toMatch(/pages\/search\.md:1:?\d* +error +address-taken/);
  expect(built.has('2017/11/06/dated.html')).toBe(true);
});
