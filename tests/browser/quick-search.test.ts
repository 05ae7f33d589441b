import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { sampleSite } from '../site.ts';
import { openPage, serve } from './browser.ts';
import { listViolations } from './list-violations.ts';
import { expectSoon, results, searchBox, waitForResults } from './search-page.ts';

const problems: string[] = [];

afterEach(() => {
  expect(problems.splice(0)).toEqual([]);
});

const ARTICLE = '2017/11/06/ekspor-tuna-tertahan-syarat-baru.html';

const dialog = (page: Page) => page.getByRole('dialog');
const box = (page: Page) => dialog(page).getByRole('combobox');
const choices = (page: Page) => dialog(page).getByRole('option');
const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

describe('the quick search', async () => {
  const server = await serve(sampleSite().dist);
  afterAll(() => server[Symbol.asyncDispose]());
  const open = (path = ARTICLE) => openPage(server.url + path, { problems });
  const openDialog = async (page: Page) => {
    await page.keyboard.press('/');
    await expectSoon(() => box(page).isVisible()).toBe(true);
  };

  test('loads nothing until it is opened', async () => {
    await using page = await open();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.reload();
    expect(loaded.filter((path) => /quick-search|search\/|pagefind/.test(path))).toEqual([]);
    await openDialog(page);
    expect(loaded.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  });

  test.each(['/', 'Control+k'])('opens with %s and closes with Escape', async (keys) => {
    await using page = await open();
    await page.keyboard.press(keys);
    await expectSoon(() => box(page).isVisible()).toBe(true);
    expect(await focusedName(page)).toBe('INPUT');
    await page.keyboard.type('tuna');
    await page.keyboard.press('Escape');
    await expectSoon(() => dialog(page).isVisible()).toBe(false);
    await expectSoon(() => focusedName(page)).toBe('BODY');
  });

  test('leads to an article with the arrows and Enter, and marks it', async () => {
    await using page = await open();
    await openDialog(page);
    await page.keyboard.type('bakau');
    await expectSoon(() => choices(page).count()).toBeGreaterThan(1);
    const titles = await choices(page).locator('.quick-title').allTextContents();
    const texts = await choices(page).allTextContents();
    const place = texts.findIndex((text) => text.startsWith(titles[0] ?? '-'));
    for (let presses = 0; presses <= place; presses += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expectSoon(() => page.locator('h1').textContent()).toBe(titles[0]);
    await expectSoon(() =>
      page.evaluate(() => CSS.highlights.get('search')?.size ?? 0),
    ).toBeGreaterThan(0);
  });

  test('completes a word, and goes on to all results', async () => {
    await using page = await open('');
    await openDialog(page);
    await page.keyboard.type('nela');
    await choices(page).getByText('nelayan', { exact: true }).click();
    expect(await box(page).inputValue()).toBe('nelayan');
    await expectSoon(() => dialog(page).getByRole('status').textContent()).toMatch(/^\d+ hasil$/);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=nelayan');
    expect((await waitForResults(page)).length).toBeGreaterThan(1);
  });

  test('is the search itself on the search page', async () => {
    await using page = await open('search/?q=tuna');
    await waitForResults(page);
    await page.keyboard.press('/');
    expect(await searchBox(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('/');
    expect(await searchBox(page).inputValue()).toBe('/');
  });

  test('has nothing that axe finds', async () => {
    await using page = await open();
    await openDialog(page);
    await page.keyboard.type('nelay');
    await expectSoon(() => choices(page).count()).toBeGreaterThan(2);
    await page.keyboard.press('ArrowDown');
    expect(await listViolations(page)).toEqual([]);
  });
});

describe('the completions of the search page', async () => {
  const server = await serve(sampleSite().dist);
  afterAll(() => server[Symbol.asyncDispose]());
  const options = (page: Page) => page.getByRole('listbox').getByRole('option');

  test('are chosen with the arrows and searched for with Enter; Escape hides them', async () => {
    await using page = await openPage(`${server.url}search/`, { problems });
    await searchBox(page).pressSequentially('nela');
    await expectSoon(() => options(page).count()).toBeGreaterThan(0);
    expect(await searchBox(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await searchBox(page).inputValue()).toBe('nela');
    await page.keyboard.type('y');
    await expectSoon(() => options(page).count()).toBeGreaterThan(0);
    await page.keyboard.press('ArrowDown');
    const chosen = await searchBox(page).getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${chosen}"]`).textContent()).toBe('nelayan');
    await page.keyboard.press('Enter');
    await expectSoon(() => results(page).count()).toBeGreaterThan(1);
    expect(await searchBox(page).inputValue()).toBe('nelayan');
    expect(await options(page).count()).toBe(0);
  });

  test('know the names of authors, and put those of several words in quotation marks', async () => {
    await using page = await openPage(`${server.url}search/`, { problems });
    await searchBox(page).pressSequentially('nelayan penulis:rat');
    await options(page).getByText('Ratri Handaru').click();
    await expectSoon(() => searchBox(page).inputValue()).toBe('nelayan penulis:"Ratri Handaru"');
    expect((await waitForResults(page)).length).toBeGreaterThan(0);
  });
});
