import { describe, expect, test } from 'vitest';
import { runArsip } from '../run-arsip.ts';
import { site } from '../site.ts';
import { openPage } from './browser.ts';
import { serveArsip } from './serve-arsip.ts';

describe('arsip preview', () => {
  test('serves the finished site under its sub-path, with its own page for what is not there', async () => {
    await using built = await site({
      'content/archive.yaml': 'title: Lights\nlanguage: en\nbase: /paper/\n',
      'content/a.md': '---\ntitle: A light\npublished: 2017-11-06\n---\nText.',
    });
    await using server = await serveArsip(['preview', '--out', 'dist'], built.dir);
    expect(new URL(server.url).pathname).toBe('/paper/');
    const problems: string[] = [];
    await using page = await openPage(server.url, { problems });
    await page.getByRole('link', { name: 'A light' }).click();
    expect(new URL(page.url()).pathname).toBe('/paper/2017/11/06/a.html');
    expect(problems).toEqual([]);
    const missing = await page.goto(`${server.url}nowhere/`);
    expect(missing?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe(built.html('404.html')('h1').text());
    await page.goto(new URL('/', server.url).href);
    expect(page.url()).toBe(server.url);
  });

  test('says what to do where no site was built', async () => {
    await using built = await site({});
    const { exitCode, stderr } = await runArsip(['preview', '--out', 'nowhere'], built.dir);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('arsip build --out nowhere');
  });
});
