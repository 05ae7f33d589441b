import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type Files, site } from '../site.ts';
import { openPage, serve } from './browser.ts';
import { listViolations } from './list-violations.ts';
import { expectSoon, headlines, search, searchBox } from './search-page.ts';

const problems: string[] = [];

afterEach(() => {
  expect(problems.splice(0)).toEqual([]);
});

describe('the search of an Arabic site in a sub-path, with articles in three languages', async () => {
  const built = await site(harbours());
  const server = await serve(built.dist, { base: '/mina/' });
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await built[Symbol.asyncDispose]();
  });
  const open = (path = 'search/') => openPage(server.url + path, { problems });

  test('stems each language in its own way, whichever is searched first', async () => {
    await using page = await open();
    expect(await search(page, 'pelabuhannya')).toEqual(['/mina/2019/03/01/pelabuhan.html']);
    expect(await search(page, 'harbours')).toEqual(['/mina/2020/04/02/harbour.html']);
    expect(await search(page, 'الموانئ')).toEqual(['/mina/2021/05/03/mina.html']);
    const all = await search(page, 'pelabuhannya harbours الموانئ');
    expect(all).toHaveLength(3);
  });

  test('knows operators by their Arabic names and in English', async () => {
    await using page = await open();
    expect(await search(page, 'من:٢٠٢٠ إلى:2020-04')).toEqual(['/mina/2020/04/02/harbour.html']);
    expect(await search(page, 'قسم:"أخبار الميناء"')).toEqual(['/mina/2021/05/03/mina.html']);
    expect(await search(page, 'لغة:id')).toEqual(['/mina/2019/03/01/pelabuhan.html']);
    await searchBox(page).fill('lang:nl');
    await searchBox(page).press('Enter');
    await expectSoon(() => page.locator('[data-search-problems] p').count()).toBe(1);
    expect(await headlines(page).count()).toBe(0);
  });

  test('offers the languages, and finds what is in the one chosen', async () => {
    await using page = await open('search/?from=2000');
    await expectSoon(() => headlines(page).count()).toBe(3);
    await page.locator('.search-filters summary').click();
    const languages = page.locator('select[name=lang]');
    expect(
      await languages
        .locator('option')
        .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value)),
    ).toEqual(['', 'ar', 'en', 'id']);
    await languages.selectOption('id');
    await expectSoon(() => headlines(page).count()).toBe(1);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
      '/mina/search/?from=2000&lang=id',
    );
  });

  test('runs from right to left without being wider than the screen, and axe finds nothing', async () => {
    await using page = await open('search/?q=harbours+من:خطأ');
    await page.setViewportSize({ width: 360, height: 800 });
    await expectSoon(() => headlines(page).count()).toBe(1);
    await page.locator('[data-search-facets] summary').click();
    await expectSoon(() => page.locator('.facet a').count()).toBeGreaterThan(0);
    const [box, button] = await Promise.all([
      searchBox(page).boundingBox(),
      page.locator('form button').boundingBox(),
    ]);
    expect(button?.x).toBeLessThan(box?.x ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    expect(await listViolations(page)).toEqual([]);
  });

  test('is quick from an article, under the sub-path', async () => {
    await using page = await open('2020/04/02/harbour.html');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('pelabuhan');
    await page
      .getByRole('option')
      .filter({ has: page.locator('.quick-title') })
      .click();
    await page.waitForURL('**/mina/2019/03/01/pelabuhan.html');
  });
});

function harbours(): Files {
  const article = (front: string, text: string) => `---\n${front}\n---\n${text}`;
  return {
    'content/archive.yaml':
      'title: الميناء\nlanguage: ar\nbase: /mina/\nsite: https://mina.example\n',
    'content/pelabuhan.md': article(
      'title: Pelabuhan lama\nlang: id\npublished: 2019-03-01\ntags: [kota]',
      'Di pelabuhan itu kapal bersandar.',
    ),
    'content/harbour.md': article(
      'title: The old harbour\nlang: en\npublished: 2020-04-02\ntags: [town]',
      'Ships lie in the harbour.',
    ),
    'content/mina.md': article(
      'title: الميناء القديم\npublished: 2021-05-03\nsection: أخبار الميناء',
      'ترسو السفن في الموانئ القديمة.',
    ),
  };
}

test('without scripts the search page says so and leads to all there is', async () => {
  await using built = await site(harbours());
  await using server = await serve(built.dist, { base: '/mina/' });
  await using page = await openPage(`${server.url}search/`, { javaScriptEnabled: false });
  expect(await page.locator('.search-form').isVisible()).toBe(false);
  expect(await page.locator('noscript p').isVisible()).toBe(true);
  const links = await page
    .locator('.browse a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(
    ['sections/', 'tags/', 'on-this-day/', '2021/', '2020/', '2019/'].map(
      (path) => `/mina/${path}`,
    ),
  );
});
