import { expect, test } from 'vitest';
import { type BuiltSite, site } from '../site.ts';

const PAGE = '2017/11/06/ferry.html';
const REPORT = '_files/harbour/the report.pdf';
const FILES = {
  'content/harbour/ferry.md': `---
title: The ferry
published: 2017-11-06
---

[The report](the%20report.pdf#page=2), [again](/harbour/the%20report.pdf), [the plan](/plan.pdf),
[secret](.secret.txt), [gone](gone.pdf).

<audio controls src="horn.mp3"></audio>
`,
  'content/harbour/the report.pdf': 'report',
  'content/harbour/horn.mp3': 'horn',
  'content/harbour/.secret.txt': 'secret',
  'content/harbour/unlinked.pdf': 'unlinked',
  'public/plan.pdf': 'plan',
};
const args = ['--no-search'];

const listFiles = (built: BuiltSite) =>
  built.files().filter((file) => file.startsWith('_files/') || file.endsWith('.pdf'));

test('the site has what articles link to, and nothing else that lies beside them', async () => {
  await using built = await site(FILES, { args });
  const $ = built.html(PAGE);
  const hrefs = $('.text a')
    .toArray()
    .map((link) => link.attribs.href);
  const report = '/_files/harbour/the%20report.pdf';
  expect(hrefs).toEqual([`${report}#page=2`, report, '/plan.pdf']);
  expect($('.text audio').attr('src')).toBe('/_files/harbour/horn.mp3');
  expect($('.text').text()).toContain('secret, gone.');
  expect(listFiles(built)).toEqual(['_files/harbour/horn.mp3', REPORT, 'plan.pdf']);
  expect(built.read(REPORT)).toBe('report');
  expect(built.stdout).toContain('There is no file "gone.pdf"');
  expect(built.stdout).toContain('There is no file ".secret.txt"');
});

test('a file that changes, goes, comes or is linked to no more does so in the site', async () => {
  await using built = await site(FILES, { args });
  const changed = await built.rebuild({ 'content/harbour/the report.pdf': 'report 2' }, { args });
  expect(changed.read(REPORT)).toBe('report 2');
  expect(changed.stdout).toContain(' 1 file written ');

  const moved = { 'content/harbour/the report.pdf': null, 'content/harbour/gone.pdf': 'back' };
  const back = await built.rebuild(moved, { args });
  expect(listFiles(back)).toEqual([
    '_files/harbour/gone.pdf',
    '_files/harbour/horn.mp3',
    'plan.pdf',
  ]);
  expect(back.html(PAGE)('.text a').length).toBe(3);

  const text = '---\ntitle: The ferry\npublished: 2017-11-06\n---\n\nText.\n';
  const unlinked = await built.rebuild({ 'content/harbour/ferry.md': text }, { args });
  expect(listFiles(unlinked)).toEqual(['plan.pdf']);
  const verified = await built.rebuild({}, { args: [...args, '--verify'] });
  expect(verified.exitCode).toBe(0);
});

test('links and pictures may be written as Windows writes paths', async () => {
  const text = `---
title: The harbour
published: 2017-11-06
image: { src: '..\\photos\\quay.svg', caption: The quay. }
---

[The report](..\\files\\report.pdf) ![A quay](..\\photos\\quay.svg)
`;
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const files = {
    'content/news/harbour.md': text,
    'content/files/report.pdf': 'report',
    'content/photos/quay.svg': drawing,
  };
  await using built = await site(files, { args: [...args, '--json'] });
  const $ = built.html('2017/11/06/harbour.html');
  expect($('.text a').attr('href')).toBe('/_files/files/report.pdf');
  expect($('img[src^="/_images/quay."]')).toHaveLength(2);
});
