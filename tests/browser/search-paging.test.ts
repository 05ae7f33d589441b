import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type Files, site } from '../site.ts';
import { openPage, serve } from './browser.ts';
import { announcement, expectSoon, headlines, results, waitForResults } from './search-page.ts';

const problems: string[] = [];

afterEach(() => {
  expect(problems.splice(0)).toEqual([]);
});

describe('the search of an archive with many articles, in a sub-path, without .html', async () => {
  const built = await site(lighthouses());
  const server = await serve(built.dist, { base: '/paper/' });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await built[Symbol.asyncDispose]();
  });
  const open = (query: string) => openPage(`${server.url}search/${query}`, { problems });

  const more = (page: Page) => page.getByRole('button', { name: 'More results' });

  test('shows twenty results, more when asked, and no button when all are shown', async () => {
    await using page = await open('?q=mercusuar');
    expect(await waitForResults(page)).toHaveLength(20);
    expect(await announcement(page).textContent()).toBe('30 results');
    await more(page).click();
    await expectSoon(() => results(page).count()).toBe(30);
    expect(await more(page).isVisible()).toBe(false);
    expect(new Set(await headlines(page).allTextContents()).size).toBe(30);
  });

  test('merges languages and their volumes in order of time', async () => {
    await using page = await open('?q=lighthouse&sort=oldest');
    await expectSoon(() => results(page).count()).toBe(20);
    const texts = await headlines(page).allTextContents();
    expect(texts.slice(0, 4)).toEqual([
      'A light in 1990',
      'Suar tahun 1990',
      'A light in 1991',
      'Suar tahun 1991',
    ]);
  });

  test('leads to articles under the sub-path, and back to where the reader was', async () => {
    await using page = await open('?q=mercusuar&sort=newest');
    await more(page).click();
    await expectSoon(() => results(page).count()).toBe(30);
    const last = headlines(page).last();
    await last.click();
    await page.waitForURL('**/paper/1990/06/02/suar-1990');
    expect(await page.locator('h1').textContent()).toBe('Suar tahun 1990');
    await page.goBack();
    await expectSoon(() => last.isVisible()).toBe(true);
    await expectSoon(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500);
  });
});

/** Sixty articles over thirty years, half of them in Indonesian; each of those names both words. */
function lighthouses(): Files {
  const years = Array.from({ length: 30 }, (_, index) => 1990 + index);
  const articles = years.flatMap((year) => [
    [
      `content/light-${year}.md`,
      `---\ntitle: A light in ${year}\npublished: ${year}-01-02\n---\nThe lighthouse stands.`,
    ],
    [
      `content/suar-${year}.md`,
      `---\ntitle: Suar tahun ${year}\nlang: id\npublished: ${year}-06-02\n---\nMercusuar itu (a lighthouse) berdiri.`,
    ],
  ]);
  return {
    'content/archive.yaml':
      'title: Lights\nlanguage: en\nbase: /paper/\naddresses: extensionless\nsite: https://lights.example\n',
    ...Object.fromEntries(articles),
  };
}
