import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site, type TestSite } from '../site.ts';
import { openPage, type Server, serve } from './browser.ts';
import { expectSoon, headlines, search, searchBox } from './search-page.ts';

const PHOTO = sharp({ create: { width: 900, height: 600, channels: 3, background: '#357' } });

function article(title: string, published: string, text: string, more = ''): string {
  return `---\ntitle: ${title}\npublished: ${published}\ntags: [harbour]\n${more}---\n${text}\n`;
}

const CONTENT = {
  'content/archive.yaml': 'title: Lights\nlanguage: en\nsite: https://lights.example\n',
  'content/2016/quay.md': article('The quay', '2016-03-01', 'Lanterns on the quay.'),
  'content/2016/boats.md': article(
    'Boats come in',
    '2016-04-02',
    'Lanterns on every boat. ![A boat](boat.jpg)',
  ),
  'content/2017/fog.md': article('Fog', '2017-05-03', 'No lanterns in the fog.'),
  'content/2017/rumour.md': article('A rumour', '2017-06-04', 'Somebody said a wrong thing.'),
};

/** A site of the test's own whose host can vanish, and come back at its address. */
async function createHost(built: TestSite, base = '/') {
  let held: Promise<void> | undefined;
  let release = () => {};
  const hold = async (url: string) => {
    if (url.includes('.pack')) await held;
  };
  let server: Server | undefined = await serve(built.dist, { base, hold });
  const { url } = server;
  return {
    url,
    stop: async () => {
      await server?.[Symbol.asyncDispose]();
      server = undefined;
    },
    begin: async () => {
      server ??= await serve(built.dist, { base, hold, port: Number(new URL(url).port) });
    },
    /** Keeps packs waiting until the result is called. */
    holdPacks: () => {
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        held = undefined;
        release();
      };
    },
  };
}

/** Waits until the site is installed: its service worker answers the page. */
async function awaitInstalled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

const status = (page: Page) => page.locator('[data-offline-status]');
const row = (page: Page, group: string) => page.locator(`tr[data-group="${group}"]`);

/** Keeps groups with the buttons of the page, and waits until they are there. */
async function keep(page: Page, groups: readonly string[]): Promise<void> {
  for (const group of groups) {
    await row(page, group).getByRole('button').click();
    await expectSoon(() => row(page, group).locator('[data-actions]').textContent()).toBe('Remove');
  }
  await expectSoon(() => status(page).textContent()).toContain('All that you asked for');
}

describe.each([
  ['at the root', '/', 'html'],
  ['in a folder, without .html in addresses', '/news/', 'extensionless'],
])('a site %s', (_, base, addresses) => {
  let built: TestSite;
  let host: Awaited<ReturnType<typeof createHost>>;
  beforeAll(async () => {
    built = await site({
      ...CONTENT,
      'content/archive.yaml': `${CONTENT['content/archive.yaml']}addresses: ${addresses}\nbase: ${base}\n`,
      'content/2016/boat.jpg': await PHOTO.jpeg().toBuffer(),
    });
    host = await createHost(built, base);
  });
  afterAll(async () => {
    await host.stop();
    await built[Symbol.asyncDispose]();
  });
  const end = addresses === 'html' ? '.html' : '';

  test('opens what was read without a network, and says what was not', async () => {
    await host.begin();
    const problems: string[] = [];
    await using page = await openPage(host.url, { installs: true, problems });
    await awaitInstalled(page);
    await page.goto(`${host.url}2017/05/03/fog${end}`);
    expect(problems).toEqual([]);
    await host.stop();
    await page.goto(host.url);
    expect(await page.locator('h1, .site-title').first().textContent()).toContain('Lights');
    await page.goto(`${host.url}2017/05/03/fog${end}`);
    expect(await page.locator('main h1').textContent()).toBe('Fog');
    await page.goto(`${host.url}tags/`);
    expect(await page.locator('main').textContent()).toContain('harbour');
    await page.goto(`${host.url}2016/03/01/quay${end}`);
    expect(await page.locator('main h1').textContent()).toBe('You are offline');
    await page.goto(`${host.url}search/?q=lanterns`);
    await expectSoon(() => page.locator('[data-search-reach]').textContent()).toContain(
      'nothing on this device can be searched',
    );
    expect(problems).toEqual([]);
  });

  test('keeps a year, with its photos, days and search', async () => {
    await host.begin();
    const problems: string[] = [];
    await using page = await openPage(`${host.url}offline/`, { installs: true, problems });
    await page.getByLabel('With photos').check();
    await keep(page, ['2016', 'lists']);
    expect(await page.locator('[data-offline-space]').textContent()).toMatch(/used by this site/);
    expect(problems).toEqual([]);
    await host.stop();
    await page.goto(`${host.url}2016/04/02/boats${end}`);
    expect(await page.locator('main h1').textContent()).toBe('Boats come in');
    const width = await page
      .locator('main img')
      .evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth));
    expect(width).toBeGreaterThan(0);
    await page.goto(`${host.url}2016/03/01/`);
    expect(await page.locator('main').textContent()).toContain('The quay');
    await page.goto(`${host.url}tags/harbour/`);
    expect(await page.locator('main').textContent()).toContain('Boats come in');
    await page.goto(`${host.url}search/`);
    expect((await search(page, '"on the quay"')).map((path) => path.replace(base, '/'))).toEqual([
      `/2016/03/01/quay${end}`,
    ]);
    expect(await page.locator('[data-search-reach]').textContent()).toMatch(/2016/);
    await headlines(page).first().click();
    await expectSoon(() => page.locator('main h1').textContent()).toBe('The quay');
    expect(problems).toEqual([]);
  });
});

describe('a year', () => {
  let built: TestSite;
  let host: Awaited<ReturnType<typeof createHost>>;
  beforeAll(async () => {
    built = await site(CONTENT);
    host = await createHost(built);
  });
  afterAll(async () => {
    await host.stop();
    await built[Symbol.asyncDispose]();
  });

  test('arrives as far as the reader lets it, goes on, and can be removed', async () => {
    const release = host.holdPacks();
    await using page = await openPage(`${host.url}offline/`, { installs: true });
    const pause = page.locator('[data-offline-pause]');
    await row(page, '2016').getByRole('button', { name: 'Keep: 2016' }).click();
    await expectSoon(() => page.getByRole('progressbar').isVisible()).toBe(true);
    expect(await status(page).textContent()).toMatch(/^Fetching /);
    await pause.click();
    await expectSoon(() => status(page).textContent()).toMatch(/^Paused\..* left\.$/);
    release();
    await page.reload();
    await expectSoon(() => pause.textContent()).toBe('Go on');
    await pause.click();
    await expectSoon(() => status(page).textContent()).toContain('All that you asked for');
    expect(await page.getByRole('progressbar').isVisible()).toBe(false);
    const countPacks = () =>
      page.evaluate(async () => (await (await caches.open('arsip / packs')).keys()).length);
    expect(await countPacks()).toBeGreaterThan(0);
    await row(page, '2016').getByRole('button', { name: 'Remove: 2016' }).press('Enter');
    await expectSoon(() => status(page).textContent()).toBe('Removed from this device: 2016');
    expect(await countPacks()).toBe(0);
  });

  test('waits for a network that is lost, and says so', async () => {
    const release = host.holdPacks();
    await using page = await openPage(`${host.url}offline/`, { installs: true });
    await page.getByRole('button', { name: /^Keep the whole archive \(\d+ kB\)$/ }).click();
    await expectSoon(() => status(page).textContent()).toMatch(/^Fetching /);
    await host.stop();
    release();
    await expectSoon(() => status(page).textContent()).toMatch(/^The connection was lost\./);
    await host.begin();
    await page.locator('[data-offline-pause]').click();
    await expectSoon(() => status(page).textContent()).toContain('All that you asked for');
  });
});

test('a new build takes over as a whole, and what was withdrawn is gone', async () => {
  await using built = await site(CONTENT);
  const host = await createHost(built);
  await using page = await openPage(`${host.url}offline/`, { installs: true });
  await keep(page, ['2017']);
  await page.goto(`${host.url}2016/03/01/quay.html`);
  const readVersion = () => fetch('/offline/packs.json').then((response) => response.text());
  const before = await page.evaluate(readVersion);
  await built.rebuild({
    'content/2016/quay.md': article('The quay', '2016-03-01', 'Lanterns, now corrected.'),
    'content/2017/rumour.md': article(
      'A rumour',
      '2017-06-04',
      'Somebody said a wrong thing.',
      'withdrawn: { at: 2017-06-05, reason: It was wrong. }\n',
    ),
    'content/2017/news.md': article('News', '2017-07-05', 'Fresh lanterns.'),
  });
  // Until all of the new build is there, the old one stays: its index, and its packs.
  const release = host.holdPacks();
  await page.goto(`${host.url}offline/`);
  expect(await page.evaluate(readVersion)).toBe(before);
  release();
  // An installation that was cut off begins again with the next visit, or when it is asked for.
  const update = async () => (await navigator.serviceWorker.getRegistration())?.update();
  await expectSoon(async () => {
    await page.evaluate(`(${update})()`).catch(() => {});
    return page.evaluate(readVersion);
  }).not.toBe(before);
  await host.stop();
  await page.goto(`${host.url}2017/06/04/rumour.html`);
  const rumour = await page.locator('main').textContent();
  expect(rumour).toContain('It was wrong.');
  expect(rumour).not.toContain('Somebody said');
  await page.goto(`${host.url}2016/03/01/quay.html`);
  expect(await page.locator('main').textContent()).toContain('now corrected');
  await page.goto(`${host.url}2017/07/05/`);
  expect(await page.locator('main').textContent()).toContain('News');
  await page.goto(`${host.url}search/`);
  await searchBox(page).waitFor();
  expect(await search(page, '"fresh lanterns"')).toEqual(['/2017/07/05/news.html']);
  expect(await search(page, '"somebody said"')).toEqual([]);
});

test('what was asked for arrives from a new build when the host has the old one no more', async () => {
  await using built = await site(CONTENT);
  const host = await createHost(built);
  const release = host.holdPacks();
  await using page = await openPage(`${host.url}offline/`, { installs: true });
  await row(page, '2017').getByRole('button').click();
  await expectSoon(() => status(page).textContent()).toMatch(/^Fetching /);
  await built.rebuild({ 'content/2017/fog.md': article('Fog', '2017-05-03', 'It has lifted.') });
  release();
  await expectSoon(() => status(page).textContent()).toContain('All that you asked for');
  await host.stop();
  await page.goto(`${host.url}2017/05/03/fog.html`);
  expect(await page.locator('main').textContent()).toContain('It has lifted.');
});

test('a site that no longer wants a service worker frees its readers of it', async () => {
  await using built = await site(CONTENT);
  await using server = await serve(built.dist);
  await using page = await openPage(server.url, { installs: true });
  await awaitInstalled(page);
  await built.rebuild({
    'content/archive.yaml': `${CONTENT['content/archive.yaml']}offline: { publish: false }\n`,
  });
  await page.goto(server.url);
  expect(await page.locator('footer a[href="/offline/"]').count()).toBe(0);
  await expectSoon(() =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('a browser that keeps nothing for a site is told so, and reads on', async () => {
  await using built = await site(CONTENT);
  await using server = await serve(built.dist);
  await using page = await openPage('about:blank');
  // As in a private window, or on a host without TLS.
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto(`${server.url}offline/`);
  expect(await status(page).textContent()).toMatch(/^This browser keeps nothing for this site\./);
  expect(await page.getByRole('button', { name: 'Keep' }).count()).toBe(0);
  await page.locator('footer').getByRole('link', { name: 'Data' }).click();
  expect(await page.locator('h1').textContent()).toBe('The archive as data');
});
