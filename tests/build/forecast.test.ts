import { expect, test } from 'vitest';
import { runArsip } from '../run-arsip.ts';
import { site } from '../site.ts';

const ARTICLE =
  '---\ntitle: The ferry\npublished: 2017-11-06\naliases: [/old/ferry]\n---\nIt left.\n';

test('a forecast comes before an upload: in a line after a build, in full on request', async () => {
  await using built = await site(
    { 'content/ferry.md': ARTICLE, 'public/film.mp4': new Uint8Array(25 * 2 ** 20 + 1) },
    { args: ['--no-search'] },
  );
  expect(built.stdout).toContain('Too much for Cloudflare Pages;');

  const check = (...words: string[]) => runArsip(['check', ...words], built.dir);
  const refused = await check('--host', 'cloudflare-pages');
  expect(refused.exitCode).toBe(1);
  expect(refused.stdout).toMatch(/largest file +26\.2 MB of 26\.2 MB: film\.mp4/);
  expect(refused.stdout).toContain('Put the file on another host');
  expect(refused.stdout).toMatch(/redirects +1 of 2,000/);

  const taken = await check('--host', 'github-pages');
  expect(taken.exitCode).toBe(0);
  expect(taken.stdout).toContain('It fits.');

  const nowhere = await check('--host', 'netlify', '--out', 'nowhere');
  expect(nowhere.exitCode).toBe(2);
  expect(nowhere.stderr).toContain('arsip build --out nowhere');

  const named = { args: ['--no-search', '--site', 'https://paper.netlify.app'] };
  const rebuilt = await built.rebuild({ 'public/film.mp4': null }, named);
  expect(rebuilt.stdout).toMatch(/^Netlify: .* of 54,000 fullest folder · 1 of 10,000 redirects$/m);
});
