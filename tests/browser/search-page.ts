/** What a reader does on the search page, and what they see there. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The longest that a busy machine may take, in milliseconds; a search itself takes a few. */
const LONGEST = 20_000;

/** What is announced when every volume has answered: `12 results, 3 with all words`, `Nothing found`. */
const COMPLETE =
  /^(\d+ (hasil|results?|نتائج|نتيجة)(,|$)|(نتيجة واحدة|نتيجتان)$|Tidak ada hasil|Nothing found|لا نتائج)/;

export const searchBox = (page: Page): Locator => page.locator('main input[name=q]');
export const results = (page: Page): Locator => page.locator('ol[data-results] > li');
export const headlines = (page: Page): Locator => results(page).locator('a[href]');
export const announcement = (page: Page): Locator => page.getByRole('status');

/** Expects of something on the page what it will be before long. */
export function expectSoon<Value>(see: () => Promise<Value>) {
  return expect.poll(see, { timeout: LONGEST });
}

/** Types a query in place of the last one and submits it. Returns the addresses of the results. */
export async function search(page: Page, query: string): Promise<string[]> {
  await searchBox(page).fill(query);
  await searchBox(page).press('Enter');
  return waitForResults(page);
}

/** Waits until a search is complete. Returns the addresses of its results. */
export async function waitForResults(page: Page): Promise<string[]> {
  await expectSoon(() => announcement(page).textContent()).toMatch(COMPLETE);
  return headlines(page).evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).pathname),
  );
}
