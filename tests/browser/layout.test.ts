import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleSite, site } from '../site.ts';
import { openPage, serve } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { waitForResults } from './search-page.ts';

const ARTICLE = PAGE_KINDS['an article in parts, with a photo'];
const KIBIBYTE = 1024;

const server = await serve(sampleSite().dist);
afterAll(() => server[Symbol.asyncDispose]());

/** How many pixels of a page lie beside the window. */
function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe('no line is wider than a telephone', () => {
  test.each(Object.entries(PAGE_KINDS))('on %s', async (_, path) => {
    await using page = await openPage(server.url + path, { installs: true });
    if (path === 'offline/') await page.locator('tr[data-group] button').first().waitFor();
    if (path.includes('?')) await waitForResults(page);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await measureOverflow(page), `${width} px`).toBe(0);
    }
  });

  test('on an article with a wide table, long words and code, of which the table scrolls alone', async () => {
    await using built = await site({ 'content/wide.md': WIDE });
    await using ownServer = await serve(built.dist);
    const viewport = { width: 320, height: 800 };
    await using page = await openPage(ownServer.url, { viewport });
    for (const path of ['', 'tags/', 'authors/', '2017/11/06/', '2017/11/06/wide.html']) {
      await page.goto(ownServer.url + path);
      expect(await measureOverflow(page), path).toBe(0);
    }
    const region = page.locator('[tabindex="0"]', { has: page.locator('table') });
    expect(await region.evaluate((node) => node.scrollWidth > node.clientWidth)).toBe(true);
    await region.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
  });
});

const WIDE = `---
title: A${'a'.repeat(80)}
published: 2017-11-06
author: B${'b'.repeat(80)}
tags: [C${'c'.repeat(80)}]
---

${'d'.repeat(120)}

|${' Column |'.repeat(20)}
|${' --- |'.repeat(20)}
|${' 1,234,567 |'.repeat(20)}

    ${'code '.repeat(60)}
`;

describe('an article', () => {
  test('needs 20 KiB at most, of which 4 are scripts that nothing waits for', async () => {
    await using page = await openPage('about:blank');
    const loads: Promise<{ type: string; bytes: number }>[] = [];
    page.on('requestfinished', (request) => {
      const type = request.resourceType();
      const measure = async () => gzipSync((await (await request.response())?.body()) ?? '').length;
      loads.push(measure().then((bytes) => ({ type, bytes })));
    });
    await page.goto(server.url + ARTICLE);
    // What the browser asks for of itself, such as the icon, may come after the page is closed.
    page.removeAllListeners('requestfinished');
    const loaded = await Promise.all(loads);
    const types = new Set(loaded.map(({ type }) => type));
    expect(types).toEqual(new Set(['document', 'stylesheet', 'image', 'script']));
    const weigh = (isMeant: (type: string) => boolean) =>
      loaded.reduce((sum, { type, bytes }) => sum + (isMeant(type) ? bytes : 0), 0);
    expect(weigh((type) => type !== 'image')).toBeLessThanOrEqual(20 * KIBIBYTE);
    expect(weigh((type) => type === 'script')).toBeLessThanOrEqual(4 * KIBIBYTE);
  });

  test('keeps every line where it is while its images come', async () => {
    await using page = await openPage('about:blank', { viewport: { width: 390, height: 4000 } });
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/_images/**', async (route) => {
      await released;
      await route.continue();
    });
    await page.goto(server.url + ARTICLE, { waitUntil: 'domcontentloaded' });
    const measure = () =>
      page.locator('main').evaluate((node) => node.getBoundingClientRect().height);
    const before = await measure();
    release();
    await page.waitForLoadState('load');
    const widths = await page
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(Math.min(...widths)).toBeGreaterThan(0);
    expect(await measure()).toBe(before);
  });
});

test('photos take their place before they are there', async () => {
  await using page = await openPage('about:blank');
  await page.route('**/_images/*', async (route) => {
    // Long after the text was laid out.
    await page.waitForLoadState('domcontentloaded');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await route.continue();
  });
  await page.goto(server.url + ARTICLE, { waitUntil: 'networkidle' });
  const shown = await page.evaluate(() => {
    const images = [...document.querySelectorAll<HTMLImageElement>('main img')];
    return images.filter(({ complete, naturalWidth }) => complete && naturalWidth > 0).length;
  });
  expect(shown).toBeGreaterThan(0);
  const shifts = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const seen: number[] = [];
        new PerformanceObserver((list) => {
          seen.push(...list.getEntries().map(({ duration }) => duration));
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(seen)));
      }),
  );
  expect(shifts).toEqual([]);
});

describe('a text from right to left', () => {
  test('is upright, and its tables begin at its own edge', async () => {
    await using page = await openPage(`${server.url}2025/10/11/rasail-sunduq-al-shay.html`);
    const quote = page.locator('.text blockquote');
    expect(await quote.evaluate((node) => getComputedStyle(node).fontStyle)).toBe('normal');
    const gap = await page
      .locator('.text th')
      .first()
      .evaluate((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell);
        const text = cell.closest('.text')?.getBoundingClientRect().right ?? 0;
        return Math.abs(text - words.getBoundingClientRect().right);
      });
    expect(gap).toBeLessThan(1);
  });

  test('stands in a list at the list’s edge, as far from its date as others', async () => {
    await using page = await openPage(server.url);
    const gaps = await page
      .locator('.compact li:has(> a[dir="rtl"])')
      .first()
      .evaluate((item) => {
        const boxOf = (selector: string) =>
          item.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        const [title, date] = [boxOf('a'), boxOf('time')];
        return [title.left - item.getBoundingClientRect().left, date.left - title.right];
      });
    expect(gaps[0]).toBe(0);
    expect(gaps[1]).toBeGreaterThan(8);
  });
});
