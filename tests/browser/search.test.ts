import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { sampleSite } from '../site.ts';
import { openPage, serve } from './browser.ts';
import {
  announcement,
  expectSoon,
  headlines,
  results,
  search,
  searchBox,
  waitForResults,
} from './search-page.ts';

const problems: string[] = [];

afterEach(() => {
  expect(problems.splice(0)).toEqual([]);
});

const TUNA = '/2017/11/06/ekspor-tuna-tertahan-syarat-baru.html';
const BALLOT_BOXES = '/2019/04/16/kotak-suara-menyeberang.html';
const ELECTRIC_FERRY = '/2025/06/08/feri-listrik-pertama.html';

const chosen = (page: Page) => page.locator('[data-search-chosen] a');

describe('the search of the sample archive', async () => {
  const sample = sampleSite();
  const server = await serve(sample.dist);
  afterAll(() => server[Symbol.asyncDispose]());
  /** When the article at an address was published, as its page has it. */
  const publishedAt = (address: string) =>
    sample.html(address.slice(1))('meta[property="article:published_time"]').attr('content');
  const open = (query = '') => openPage(`${server.url}search/${query}`, { problems });

  test('finds articles by a word, marks it, and announces how many it found', async () => {
    await using page = await open();
    const found = await search(page, 'tuna');
    expect(found).toContain(TUNA);
    expect(await announcement(page).textContent()).toBe(`${found.length} hasil`);
    const marks = await results(page).first().locator('.excerpt mark').allTextContents();
    expect(marks.join(' ')).toMatch(/^tuna/i);
  });

  test('puts articles with all the words first, and says how many have them', async () => {
    await using page = await open();
    expect((await search(page, 'bilik poros baling'))[0]).toBe(BALLOT_BOXES);
    expect(await announcement(page).textContent()).toMatch(/, 1 memuat semua kata$/);
    await search(page, 'bilik poros qanbus');
    expect(await announcement(page).textContent()).toMatch(/, tidak ada yang memuat semua kata$/);
  });

  test('finds a phrase, alone and beside a word, and not its words in another order', async () => {
    await using page = await open();
    expect(await search(page, '"feri listrik pertama"')).toEqual([ELECTRIC_FERRY]);
    expect(await search(page, '"pertama listrik feri"')).toEqual([]);
    const found = await search(page, '“kotak suara” poros');
    expect(found[0]).toBe(BALLOT_BOXES);
    expect(found).toEqual(expect.arrayContaining(await search(page, '"kotak suara"')));
  });

  test('finds articles in every language of the archive, and shows each in its own', async () => {
    await using page = await open('?q=القنبوس');
    await waitForResults(page);
    const headline = results(page).locator('h2').first();
    expect(await headline.getAttribute('lang')).toBe('ar');
    expect(await headline.evaluate((node) => getComputedStyle(node).direction)).toBe('rtl');
    expect(await search(page, 'crabs')).toContain('/2020/02/14/ten-thousand-seedlings.html');
  });

  test('finds articles by the other names of their tags', async () => {
    await using page = await open();
    expect(await search(page, 'mangrove')).toContain(
      '/2020/02/14/pembeli-tuna-menengok-teluk-sepi.html',
    );
  });

  test('filters by dates and section as soon as they are chosen, and says what is chosen', async () => {
    await using page = await open('?q=nelayan');
    const all = await waitForResults(page);
    await page.getByText('Saringan', { exact: true }).click();
    await page.getByLabel('Dari tanggal').fill('2017');
    await page.getByLabel('Sampai tanggal').fill('2017-11');
    await page.getByLabel('Sampai tanggal').press('Tab');
    const ofYear = await waitForResults(page);
    expect(ofYear.toSorted()).toEqual(all.filter((at) => at.startsWith('/2017/')).toSorted());
    await page.getByLabel('Rubrik').selectOption('Ekonomi');
    expect(await waitForResults(page)).toEqual([TUNA]);
    expect(await chosen(page).allTextContents()).toEqual([
      'Dari tanggal: 2017',
      'Sampai tanggal: 2017-11',
      'Rubrik: Ekonomi',
    ]);
    await chosen(page).last().click();
    expect((await waitForResults(page)).toSorted()).toEqual(ofYear.toSorted());
    expect(await page.getByLabel('Rubrik').inputValue()).toBe('');
  });

  test('filters by operators, of the language and in English, and by names with spaces', async () => {
    await using page = await open();
    const all = await search(page, 'nelayan');
    const of2017 = all.filter((at) => at.startsWith('/2017/')).toSorted();
    expect((await search(page, 'nelayan dari:2017 to:2017-11')).toSorted()).toEqual(of2017);
    expect(await search(page, 'rubrik:Ekonomi nelayan from:2017 sampai:2017')).toEqual([TUNA]);
    const byAuthor = await search(page, 'penulis:"Ratri Handaru" nelayan');
    expect(byAuthor.length).toBeGreaterThan(0);
    expect(await search(page, 'author:ratri-handaru nelayan')).toEqual(byAuthor);
    expect((await search(page, 'bahasa:ar')).length).toBeGreaterThan(0);
  });

  test('leaves out words and phrases with a minus', async () => {
    await using page = await open();
    const all = await search(page, 'nelayan');
    const withoutTuna = await search(page, 'nelayan -tuna');
    expect(all).toContain(TUNA);
    expect(withoutTuna).not.toContain(TUNA);
    expect(withoutTuna.length).toBeGreaterThan(0);
    expect(await search(page, 'nelayan -"kotak suara"')).not.toContain(BALLOT_BOXES);
  });

  test('shows what it does not understand, finds the rest, and offers what may be meant', async () => {
    await using page = await open();
    const all = await search(page, 'nelayan');
    expect(await search(page, 'nelayan dari:abc tag:nelayn')).toEqual(all);
    const problems = page.locator('[data-search-problems] p');
    expect(await problems.allTextContents()).toEqual([
      expect.stringMatching(/^“dari:abc” tidak ikut dicari\. “abc” bukan tanggal/),
      expect.stringMatching(/^“tag:nelayn” tidak ikut dicari\./),
    ]);
    await problems.last().getByRole('link', { name: 'nelayan' }).click();
    await expectSoon(() => searchBox(page).inputValue()).toBe('nelayan dari:abc tag:nelayan');
    await expectSoon(() => problems.count()).toBe(1);
  });

  test('counts what it found by year, section, author and tag, and filters by each', async () => {
    await using page = await open('?q=nelayan');
    const all = await waitForResults(page);
    const counted = page.locator('[data-search-counts]');
    const of2017 = all.filter((at) => at.startsWith('/2017/'));
    const year = counted.getByRole('link', { name: `2017 ${of2017.length} hasil` });
    await year.click();
    await expectSoon(() => announcement(page).textContent()).toBe(`${of2017.length} hasil`);
    expect(new URL(page.url()).search).toBe('?q=nelayan&from=2017&to=2017');
    await counted.getByRole('link', { name: 'Ekonomi' }).click();
    await expectSoon(() => chosen(page).count()).toBe(3);
    expect(await waitForResults(page)).toEqual([TUNA]);
    await expectSoon(() => counted.locator('[aria-current]').textContent()).toBe('Ekonomi');
    await counted.locator('[aria-current]').click();
    await expectSoon(() => announcement(page).textContent()).toBe(`${of2017.length} hasil`);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ekonomi');
    await page.goBack();
    await page.goBack();
    await page.goBack();
    expect(await waitForResults(page)).toEqual(all);
  });

  test('says so where a year has nothing', async () => {
    await using page = await open('?year=1999');
    expect(await waitForResults(page)).toEqual([]);
    expect(await announcement(page).textContent()).toMatch(/^Tidak ada hasil\. Coba/);
  });

  test('lists a year without any words, the newest first', async () => {
    await using page = await open('?year=2018');
    const found = await waitForResults(page);
    expect(found.length).toBeGreaterThan(1);
    const days = found.map(publishedAt);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(found.filter((address) => !address.startsWith('/2018/'))).toEqual([]);
  });

  test('sorts by relevance, from the newest and from the oldest', async () => {
    await using page = await open('?q=nelayan%20perahu');
    const times = async () => (await waitForResults(page)).map(publishedAt);
    const byRelevance = await times();
    const all = Number((await announcement(page).textContent())?.match(/(\d+) memuat/)?.[1]);
    // In order of time only what has all the words is listed.
    const byDate = byRelevance.slice(0, all).toSorted();
    await page.getByLabel('Urutkan').selectOption({ label: 'Terlama dahulu' });
    expect(await times()).toEqual(byDate);
    await page.getByLabel('Urutkan').selectOption({ label: 'Terbaru dahulu' });
    expect(await times()).toEqual(byDate.toReversed());
    expect(byRelevance.slice(0, all)).not.toEqual(byDate.toReversed());
  });

  test('keeps a search in its address, so that whoever opens it sees the same', async () => {
    await using page = await open();
    await search(page, '"Pulau Kelapis" feri');
    await page.getByText('Saringan', { exact: true }).click();
    await page.getByLabel('Rubrik').selectOption('Pelabuhan');
    await page.getByLabel('Urutkan').selectOption('oldest');
    const found = await waitForResults(page);
    expect(found.length).toBeGreaterThan(1);
    await using other = await openPage(page.url(), { problems });
    expect(await waitForResults(other)).toEqual(found);
    expect(await searchBox(other).inputValue()).toBe('"Pulau Kelapis" feri');
    expect(await other.locator('select[name=section]').inputValue()).toBe('pelabuhan');
    expect(await other.getByLabel('Urutkan').inputValue()).toBe('oldest');
  });

  test('marks in the article what it was found for, and leaves its address clean', async () => {
    await using page = await open('?q=tuna');
    const [first = ''] = await waitForResults(page);
    await headlines(page).first().click();
    await page.waitForURL(`**${first}`);
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => `${range}`));
    await expectSoon(async () => (await marked()).length).toBeGreaterThan(1);
    expect(new Set((await marked()).map((word) => word.toLowerCase()))).toEqual(new Set(['tuna']));
  });

  test('returns to each query and its results with the back button', async () => {
    await using page = await open();
    const query = () => searchBox(page).inputValue();
    const first = await search(page, 'piano');
    const second = await search(page, 'tuna');
    await headlines(page).first().click();
    await page.waitForURL(`**${second[0]}`);
    await page.goBack();
    await expectSoon(query).toBe('tuna');
    expect(await waitForResults(page)).toEqual(second);
    await page.goBack();
    await expectSoon(query).toBe('piano');
    expect(await waitForResults(page)).toEqual(first);
    await page.goBack();
    await expectSoon(query).toBe('');
    await expectSoon(() => results(page).count()).toBe(0);
  });

  test('says so where it finds nothing, with the query as it was typed', async () => {
    await using page = await open();
    expect(await search(page, '<b>zzz</b>')).toEqual([]);
    expect(await announcement(page).textContent()).toMatch(
      /^Tidak ada hasil untuk “<b>zzz<\/b>”\. Coba kata/,
    );
    await search(page, '"zzz yyy"');
    expect(await announcement(page).textContent()).toMatch(/untuk “‘zzz yyy’”\./);
  });

  test('offers the word that may be meant', async () => {
    await using page = await open('?q=mercusuar nelayn');
    await waitForResults(page);
    await page.getByRole('link', { name: 'mercusuar nelayan' }).click();
    await expectSoon(() => searchBox(page).inputValue()).toBe('mercusuar nelayan');
    expect((await waitForResults(page)).length).toBeGreaterThan(3);
  });

  test('leads to pages of the archive', async () => {
    await using page = await open('?q=selasih');
    const found = await waitForResults(page);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((address) => !sample.has(address.slice(1)))).toEqual([]);
  });
});
