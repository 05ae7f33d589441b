import { expect, test } from 'vitest';
import { sampleSite } from '../site.ts';
import { openPage, serve } from './browser.ts';

test('a page opens under a sub-path, with scripts or without, and what is not there is refused', async () => {
  await using server = await serve(sampleSite().dist, { base: '/archive/' });
  for (const javaScriptEnabled of [true, false]) {
    await using page = await openPage(`${server.url}tags/`, { javaScriptEnabled });
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.goto(`${server.url}nowhere.html`))?.status()).toBe(404);
    expect((await page.goto(new URL('/tags/', server.url).href))?.status()).toBe(404);
  }
});
