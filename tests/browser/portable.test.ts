import type { Browser, Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import { makeSampleEdition } from '../sample-edition.ts';
import { sampleSite } from '../site.ts';
import { openPage, serve } from './browser.ts';
import { BROWSERS, launchBrowser, openFile } from './portable-browser.ts';
import { search as searchOnTheWeb } from './search-page.ts';

const TUNA = '2017/11/06/ekspor-tuna-tertahan-syarat-baru.html';
const LONGEST = 20_000;
const COMPLETE = /^(\d+ hasil(,|$)|Tidak ada hasil)/;

const edition = await makeSampleEdition();
afterAll(() => edition[Symbol.asyncDispose]());

const soon = <Value>(see: () => Promise<Value>) => expect.poll(see, { timeout: LONGEST });
const status = (page: Page) => page.$eval('[role=status]', ({ textContent }) => textContent ?? '');
const root = encodeURI(edition.dir).replaceAll('#', '%23');

/** Types a query and submits it. Returns the files of the results. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.$eval('[role=status]', (element) => element.replaceChildren());
  await page.$eval(
    'main form',
    (form, text) => {
      const box = form.querySelector('input');
      if (box) box.value = text;
      form.requestSubmit();
    },
    query,
  );
  await soon(() => status(page)).toMatch(COMPLETE);
  return listResults(page);
}

async function listResults(page: Page): Promise<string[]> {
  const paths = await page.$$eval('ol[data-results] > li a[href]', (links) =>
    links.map((link) => (link as HTMLAnchorElement).pathname),
  );
  return paths.map((path) => decodeURIComponent(path).slice(decodeURIComponent(root).length + 1));
}

/** Follows a link, as a reader who clicks it. */
async function follow(page: Page, selector: string): Promise<string> {
  await Promise.all([
    page.waitForNavigation(),
    page.$eval(selector, (link) => (link as HTMLElement).click()),
  ]);
  return decodeURIComponent(page.url()).slice(`file://${edition.dir}/`.length);
}

const found = BROWSERS.filter(({ name, executablePath }) => {
  // Chromium is always there; without a Firefox its tests say that they are skipped.
  return name === 'Chromium' || executablePath !== undefined;
});

describe.each(found)('the portable edition in $name', async (installed) => {
  const browser: Browser = await launchBrowser(installed);
  afterAll(() => browser.close());
  const open = (file: string) => openFile(browser, edition.dir, file);

  test('opens, and its links lead on and back', async () => {
    await using opened = await open('index.html');
    const { page, problems } = opened;
    expect(await page.title()).toBe('Suara Selasih');
    expect(await page.$eval('body', (body) => getComputedStyle(body).fontFamily)).not.toBe('');
    expect(await follow(page, '.headline-title a')).toMatch(/^2025\/.*\.html$/);
    expect(await follow(page, '.nameplate a')).toBe('index.html');
    expect(await follow(page, 'nav a[href*=tags]')).toBe('tags/index.html');
    expect(problems).toEqual([]);
  });

  test('leads on from a former address, and shows photos and the age of an article', async () => {
    await using opened = await open('berita/2011/kebakaran-pasar.html');
    const { page, problems } = opened;
    await soon(async () => page.url()).toMatch(/2011\/09\/21\/pasar-bawah-terbakar\.html$/);
    expect(await page.$eval('[data-age]', ({ textContent }) => textContent)).toMatch(/tahun/);
    const isShown = () =>
      page.$$eval('article img', (images) =>
        images.every((image) => (image as HTMLImageElement).naturalWidth > 0),
      );
    await soon(isShown).toBe(true);
    expect(problems).toEqual([]);
  });

  test('finds the same as on the web, in the same order', async () => {
    await using server = await serve(sampleSite().dist);
    await using web = await openPage(`${server.url}search/`);
    await using opened = await open('search/index.html');
    const { page, problems } = opened;
    const queries = [
      'tuna',
      '"feri listrik pertama"',
      '"kotak suara" poros',
      'ferry',
      'dermaga from:2012 to:2018',
      'tag:feri -dermaga',
      'بحر',
      'qqqqq',
    ];
    for (const query of queries) {
      const there = (await searchOnTheWeb(web, query)).map((path) =>
        decodeURIComponent(path).slice(1),
      );
      expect(await search(page, query), query).toEqual(there);
    }
    expect(problems).toEqual([]);
  });

  test('sorts, counts, and keeps the search in the address', async () => {
    await using opened = await open('search/index.html?q=ferry');
    const { page, problems } = opened;
    await soon(() => status(page)).toMatch(COMPLETE);
    await page.select('select[name=sort]', 'oldest');
    await soon(async () => new URL(page.url()).search).toBe('?q=ferry&sort=oldest');
    await soon(async () => (await listResults(page))[0]).toMatch(/^2009\//);
    await soon(() => page.$eval('[data-search-counts]', ({ textContent }) => textContent)).toMatch(
      /2009/,
    );
    await page.goBack();
    await soon(async () => new URL(page.url()).search).toBe('?q=ferry');
    expect(problems).toEqual([]);
  });

  test('opens the quick search on a page in a folder, and a result marks what was found', async () => {
    await using opened = await open('2009/03/index.html');
    const { page, problems } = opened;
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] input');
    await page.keyboard.type('ekspor tuna');
    await soon(() => page.$eval('dialog', ({ textContent }) => textContent)).toMatch(/Ekspor Tuna/);
    const choices = () =>
      page.$$eval('dialog li', (items) => items.map((item) => item.textContent));
    const at = (await choices()).findIndex((text) => text.startsWith('Ekspor Tuna'));
    for (let step = 0; step <= at; step += 1) await page.keyboard.press('ArrowDown');
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    await soon(async () => page.url()).toContain(TUNA);
    await soon(() => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0)).toBeGreaterThan(
      0,
    );
    expect(problems).toEqual([]);
  });

  test('opens a search anew where the browser lets no page on a disk change its address', async () => {
    await using opened = await open('search/index.html');
    const { page } = opened;
    await page.evaluate(() => {
      history.pushState = () => {
        throw new DOMException('Blocked', 'SecurityError');
      };
    });
    await Promise.all([
      page.waitForNavigation(),
      page.$eval('main form', (form) => {
        const box = form.querySelector('input');
        if (box) box.value = 'tuna';
        form.requestSubmit();
      }),
    ]);
    await soon(() => status(page)).toMatch(COMPLETE);
    expect(await listResults(page)).toContain(TUNA);
  });
});

test.skipIf(found.length < BROWSERS.length)(
  'Firefox is there to be tested in; else set FIREFOX',
  () => {
    expect(found.map(({ name }) => name)).toEqual(['Chromium', 'Firefox']);
  },
);
