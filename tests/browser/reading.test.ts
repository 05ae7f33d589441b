import { afterAll, describe, expect, test } from 'vitest';
import { sampleSite } from '../site.ts';
import { openPage, serve } from './browser.ts';
import { expectSoon } from './search-page.ts';

describe('a reader whose browser runs no scripts', async () => {
  const server = await serve(sampleSite().dist);
  afterAll(() => server[Symbol.asyncDispose]());
  const open = (path = '') => openPage(server.url + path, { javaScriptEnabled: false });

  test('gets from the front page to a day of years ago, an article, its tag and its author', async () => {
    await using page = await open();
    const steps = [
      ['/2017/', '2017'],
      ['/2017/11/', 'November 2017'],
      ['/2017/11/06/', '6 November 2017'],
      [
        '/2017/11/06/lelang-ikan-mulai-pukul-empat.html',
        'Lelang Ikan Dimajukan ke Pukul Empat Pagi',
      ],
      ['/tags/nelayan/', 'nelayan'],
      [
        '/2017/11/06/lelang-ikan-mulai-pukul-empat.html',
        'Lelang Ikan Dimajukan ke Pukul Empat Pagi',
      ],
      ['/authors/yusuf-lantera/', 'Yusuf Lantera'],
    ] as const;
    for (const [address, title] of steps) {
      await page.locator(`main a[href="${address}"]:visible`).first().click();
      expect(new URL(page.url()).pathname).toBe(address);
      expect(await page.locator('h1').textContent()).toContain(title);
    }
  });

  test('is told on the search page what to do, and led to pages to browse', async () => {
    await using page = await open('search/');
    const advice = page.locator('noscript');
    expect(await advice.isVisible()).toBe(true);
    expect(await advice.textContent()).toContain('Seluruh arsip tetap dapat dibaca');
    await advice.locator('a[href="/tags/"]').click();
    expect(await page.locator('h1').textContent()).toContain('tag');
    await page.goBack();
    await advice.locator('a[href="/2009/"]').click();
    expect(await page.locator('h1').textContent()).toContain('2009');
  });

  test('finds every part of an article on its page', async () => {
    await using page = await open('2017/11/06/ekspor-tuna-tertahan-syarat-baru.html');
    await page.locator('a[href="#part-2"]').click();
    const part = page.locator('#part-2');
    const readTop = () => part.evaluate((node) => Math.abs(node.getBoundingClientRect().top));
    await expectSoon(readTop).toBeLessThan(200);
  });
});
