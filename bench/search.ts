/** Measures searches in Chromium: `node bench/search.ts --articles 5000`, or `--content DIR` for an archive that is there. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { generateCorpus } from './generate-corpus.ts';
import { pickWords } from './search/pick-words.ts';
import { buildSite, launchBrowser, type Served, serveSite } from './site.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '5000' },
    content: { type: 'string' },
    language: { type: 'string', default: 'id' },
  },
});

const work = mkdtempSync(join(tmpdir(), 'arsip-search-'));
const browser = await launchBrowser();
try {
  const content = values.content ?? join(work, 'content');
  if (values.content === undefined) {
    generateCorpus(content, Number(values.articles));
    const settings = `title: Archive\nlanguage: ${values.language}\ntimeZone: Asia/Jakarta\n`;
    writeFileSync(join(content, 'archive.yaml'), settings);
  }
  const site = join(work, 'site');
  buildSite(content, site);
  const { volumes } = JSON.parse(readFileSync(join(site, 'pagefind', 'volumes.json'), 'utf8'));
  const articles = volumes.reduce(
    (sum: number, volume: { articles: number }) => sum + volume.articles,
    0,
  );
  const lexicon = join(`${site}-cache`, 'search-words', `${values.language}.lexicon`);
  const { rare, middling, common } = pickWords(readFileSync(lexicon, 'utf8'), articles);
  await using served = await serveSite(site);
  const searches: Record<string, Record<string, string>> = {
    'a rare word': { q: rare },
    'a middling word': { q: middling },
    'a word on every page': { q: common },
    'a phrase': { q: `"${await findPhrase(served.url, middling)}"` },
    'a middling word, newest first': { q: middling, sort: 'newest' },
    'a middling word in one year': { q: middling, year: volumes.at(-1).to.slice(0, 4) },
  };
  console.log(`${articles} articles in ${volumes.length} volumes`);
  const rows: Record<string, unknown> = {};
  for (const [name, query] of Object.entries(searches)) {
    rows[name] = await measureSearch(browser, served, new URLSearchParams(query));
  }
  console.table(rows);
} finally {
  await browser.close();
  rmSync(work, { recursive: true, force: true });
}

/** A search in a fresh profile, to its first ten results and to its end; and once more in the same page. */
async function measureSearch(chromium: Browser, served: Served, query: URLSearchParams) {
  const page = await chromium.newPage({ serviceWorkers: 'block' });
  served.takeTraffic();
  const begun = performance.now();
  await page.goto(`${served.url}search/?${query}`);
  await waitForResults(page, 'first');
  const cold = performance.now() - begun;
  const first = served.takeTraffic();
  await waitForResults(page, 'all');
  const complete = performance.now() - begun;
  const rest = served.takeTraffic();
  const again = performance.now();
  await page.locator('form[data-search]').evaluate((form: HTMLFormElement) => {
    document.querySelector('ol[data-results]')?.replaceChildren();
    form.requestSubmit();
  });
  await waitForResults(page, 'first');
  const warm = performance.now() - again;
  const shown = await page.locator('[data-search-status]').textContent();
  await page.close();
  return {
    'requests, first ten': first.requests,
    'KB, first ten': Math.round(first.bytes / 1024),
    'KB, all': Math.round((first.bytes + rest.bytes) / 1024),
    'ms cold': Math.round(cold),
    'ms to the end': Math.round(complete),
    'ms warm': Math.round(warm),
    shown,
  };
}

/** Ten results, or as many as there are; or no more that changes. */
async function waitForResults(page: Page, state: 'first' | 'all'): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const list = document.querySelector('ol[data-results]');
      const isDone = list?.getAttribute('aria-busy') === 'false';
      return wanted === 'first' ? (list?.childElementCount ?? 0) >= 10 || isDone : isDone;
    },
    state,
    { timeout: 120_000, polling: 10 },
  );
  if (state === 'all') await page.waitForLoadState('networkidle');
}

/** Two words that follow one another somewhere, of which the first is given. */
async function findPhrase(url: string, word: string): Promise<string> {
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`${url}search/?${new URLSearchParams({ q: word })}`);
  await waitForResults(page, 'first');
  const texts = await page.locator('ol[data-results] > li').allInnerTexts();
  await page.close();
  const pattern = new RegExp(`\\b(${word} [a-z]+)\\b`, 'i');
  return texts.map((text) => text.match(pattern)?.[1]).find((found) => found !== undefined) ?? word;
}
