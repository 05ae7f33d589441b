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

  test('finds only articles that have all the words', async () => {
    await using page = await open();
    expect(await search(page, 'bilik poros baling')).toEqual([BALLOT_BOXES]);
    expect(await search(page, 'bilik poros qanbus')).toEqual([]);
  });

  test('finds a phrase, alone and beside a word, and not its words in another order', async () => {
    await using page = await open();
    expect(await search(page, '"feri listrik pertama"')).toEqual([ELECTRIC_FERRY]);
    expect(await search(page, '"pertama listrik feri"')).toEqual([]);
    expect(await search(page, '“kotak suara” poros')).toEqual([BALLOT_BOXES]);
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

  test('filters by year and section as soon as they are chosen', async () => {
    await using page = await open('?q=nelayan');
    const all = await waitForResults(page);
    await page.getByLabel('Tahun').selectOption('2017');
    const ofYear = await waitForResults(page);
    expect(ofYear.toSorted()).toEqual(all.filter((at) => at.startsWith('/2017/')).toSorted());
    await page.getByLabel('Rubrik').selectOption('Ekonomi');
    expect(await waitForResults(page)).toEqual([TUNA]);
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
    const byDate = byRelevance.toSorted();
    await page.getByLabel('Urutkan').selectOption({ label: 'Terlama dahulu' });
    expect(await times()).toEqual(byDate);
    await page.getByLabel('Urutkan').selectOption({ label: 'Terbaru dahulu' });
    expect(await times()).toEqual(byDate.toReversed());
    expect(byRelevance).not.toEqual(byDate.toReversed());
  });

  test('keeps a search in its address, so that whoever opens it sees the same', async () => {
    await using page = await open();
    await search(page, '"Pulau Kelapis" feri');
    await page.getByLabel('Rubrik').selectOption('Pelabuhan');
    await page.getByLabel('Urutkan').selectOption('oldest');
    const found = await waitForResults(page);
    expect(found.length).toBeGreaterThan(1);
    await using other = await openPage(page.url(), { problems });
    expect(await waitForResults(other)).toEqual(found);
    expect(await searchBox(other).inputValue()).toBe('"Pulau Kelapis" feri');
    expect(await other.getByLabel('Rubrik').inputValue()).toBe('pelabuhan');
    expect(await other.getByLabel('Urutkan').inputValue()).toBe('oldest');
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
  });

  test('leads to pages of the archive', async () => {
    await using page = await open('?q=selasih');
    const found = await waitForResults(page);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter((address) => !sample.has(address.slice(1)))).toEqual([]);
  });
});
