import type { Page } from 'playwright-core';

/** How many results are read of each query. */
const DEPTH = 50;

/** The addresses that a search page gives for a query, best first, once every volume has answered. */
export async function searchPages(page: Page, url: string, query: string): Promise<string[]> {
  await page.goto(`${url}search/?${new URLSearchParams({ q: query })}`);
  const list = page.locator('ol[data-results]');
  const more = page.locator('button[data-search-more]');
  const wait = () =>
    page.waitForFunction(() => {
      const status = document.querySelector('[data-search-status]')?.textContent ?? '';
      const results = document.querySelector('ol[data-results]');
      // An address that asks for nothing gives neither; it has no words.
      return status !== '' && results?.getAttribute('aria-busy') === 'false';
    });
  await wait();
  // What is shown first is put in its final order as soon as the rest is known.
  await page.waitForTimeout(100);
  await wait();
  while ((await list.locator('> li').count()) < DEPTH && (await more.isVisible())) {
    const before = await list.locator('> li').count();
    await more.click();
    await page.waitForFunction(
      (count) => (document.querySelector('ol[data-results]')?.childElementCount ?? 0) > count,
      before,
    );
  }
  const paths = await list
    .locator('> li a[href]')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    );
  return paths.slice(0, DEPTH).map(decodeURIComponent);
}
