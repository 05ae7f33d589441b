import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleSite } from '../site.ts';
import { openPage, serve } from './browser.ts';

const server = await serve(sampleSite().dist);
afterAll(() => server[Symbol.asyncDispose]());

const ARTICLE = '2017/11/06/ekspor-tuna-tertahan-syarat-baru.html';

describe('an old article', () => {
  test('says how old it is, and nothing moves when it does', async () => {
    await using page = await openPage(server.url + ARTICLE);
    const age = page.locator('.age');
    expect(await age.textContent()).toMatch(/^Artikel ini berusia \d+ tahun\.$/);
    const filled = await age.boundingBox();
    await age.evaluate((node) => node.replaceChildren());
    expect(await age.boundingBox()).toEqual(filled);
  });

  test('says nothing without scripts, and keeps no room for it', async () => {
    await using page = await openPage(server.url + ARTICLE, { javaScriptEnabled: false });
    expect(await page.locator('.age').isVisible()).toBe(false);
  });

  test('says nothing in a section that archive.yaml excepts', async () => {
    await using page = await openPage(`${server.url}2022/08/20/mahrajan-al-qanbus.html`);
    expect(await page.locator('.age').count()).toBe(0);
  });
});

describe('a citation', () => {
  test.each([
    ['BibTeX', 'bib', /^@article\{2017-ekspor-tuna-tertahan-syarat-baru,/],
    ['RIS', 'ris', /^TY {2}- NEWS\r\n/],
    ['CSL-JSON', 'json', /"type": "article-newspaper"/],
  ])('is saved as %s', async (name, ending, start) => {
    await using page = await openPage(server.url + ARTICLE);
    await page.locator('.cite summary').click();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`2017-ekspor-tuna-tertahan-syarat-baru.${ending}`);
    expect(readFileSync(await download.path(), 'utf8')).toMatch(start);
  });

  test('can be read without scripts, which show no buttons', async () => {
    await using page = await openPage(server.url + ARTICLE, { javaScriptEnabled: false });
    await page.locator('.cite summary').click();
    expect(await page.locator('.citation').textContent()).toContain(
      'Suara Selasih, 6 November 2017. https://suara-selasih.example/2017/11/06/',
    );
    expect(await page.locator('.cite button:visible').count()).toBe(0);
  });
});
