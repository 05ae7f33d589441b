import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleSite, site } from '../site.ts';
import { openPage, serve } from './browser.ts';
import { listViolations } from './list-violations.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { expectSoon, headlines, search, searchBox, waitForResults } from './search-page.ts';

const server = await serve(sampleSite().dist);
afterAll(() => server[Symbol.asyncDispose]());

/** Opens what can be opened: citations, contents, the filters of the search. */
async function unfold(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
}

describe('axe finds nothing', () => {
  test.each(Object.entries(PAGE_KINDS))('on %s, narrow and wide', async (_, path) => {
    await using page = await openPage(server.url + path, { installs: true });
    if (path === 'offline/') await page.locator('tr[data-group] button').first().waitFor();
    if (path.includes('?')) await waitForResults(page);
    await unfold(page);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await listViolations(page), `${width} px`).toEqual([]);
    }
  });
});

test('axe would find targets that are too small, and words too pale, in the dark alone too', async () => {
  await using page = await openPage(`${server.url}tags/`);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.letters ul { gap: 0; }
      .letters a { min-inline-size: 0; padding: 0; font-size: 8px; line-height: 1; }
      @media (prefers-color-scheme: dark) { h1 { color: #333; } }`);
    document.adoptedStyleSheets = [sheet];
  });
  const found = (await listViolations(page)).map((violation) => violation.split(':')[0]);
  expect(found).toEqual(['target-size', 'dark color-contrast']);
});

/** A page of each kind in the archive below. */
const KINDS = [
  ...['', '2017/', '2017/11/', '2017/11/06/', '2017/11/06/one.html', '2017/11/07/two.html'],
  ...['2018/11/08/three.html', 'tags/', 'tags/ferry/', 'tags/ferry/2017/', 'authors/'],
  ...['authors/ann-weling/', 'sections/', 'sections/harbour/', 'on-this-day/'],
  ...['on-this-day/11-06/', 'corrections/', 'corrections/2017/', 'data/', 'search/', 'offline/'],
  ...['search/?q=dawn', 'nowhere/'],
];

describe.each(['en', 'ar'])('axe finds nothing in a site in %s', async (language) => {
  const article = (title: string, lines: string) =>
    `---\ntitle: ${title}\ntags: [ferry]\nseries: The strait\nauthor: Ann Weling\nsection: Harbour\n${lines}\n---\n\nIt left at dawn.\n`;
  const built = await site({
    'content/archive.yaml': `title: The Strait\nlanguage: ${language}\nsite: https://strait.example\nlists: { size: 1 }\ndata: { markdown: true }\n`,
    'content/one.md': article(
      'One',
      'published: 2017-11-06\nsource: Harbour Gazette\ntranslations: satu.md',
    ),
    'content/satu.md': article('Satu', 'published: 2017-11-06\nlang: id'),
    'content/two.md': article(
      'Two',
      'published: 2017-11-07\ncorrections: { at: 2017-11-08, text: It was new. }',
    ),
    'content/three.md': article(
      'Three',
      'published: 2018-11-08\nwithdrawn: { at: 2018-11-09, reason: It was made up. }',
    ),
  });
  const folder = await serve(built.dist);
  afterAll(async () => {
    await folder[Symbol.asyncDispose]();
    await built[Symbol.asyncDispose]();
  });

  test.each(KINDS)('on /%s', async (path) => {
    await using page = await openPage(folder.url + path);
    if (path.includes('?')) await waitForResults(page);
    await unfold(page);
    expect(await listViolations(page)).toEqual([]);
  });

  test('in the quick search', async () => {
    await using page = await openPage(folder.url);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('dawn');
    await expectSoon(() => page.getByRole('option').count()).toBeGreaterThan(0);
    expect(await listViolations(page)).toEqual([]);
  });
});

describe('with the keyboard', () => {
  test('the first stop skips to the content', async () => {
    await using page = await openPage(`${server.url}2017/`);
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('Langsung ke isi');
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  test.each(['light', 'dark'] as const)(
    'every stop shows that it is one, %s',
    async (colorScheme) => {
      await using page = await openPage(`${server.url}search/`, { colorScheme });
      for (const stop of await tabThrough(page)) expect(stop.outline, stop.name).toBeGreaterThan(0);
    },
  );

  test('the search is reached, used, and left for what it found', async () => {
    await using page = await openPage(server.url);
    await tabTo(page, 'a[href="/search/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/');
    await tabTo(page, 'input[type="search"]');
    await page.keyboard.type('tuna');
    await page.keyboard.press('Enter');
    const [first] = await waitForResults(page);
    await tabTo(page, 'ol[data-results] a');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });

  test('the days of a calendar are walked in order, and opened', async () => {
    await using page = await openPage(`${server.url}2017/`);
    await tabTo(page, '.calendar a[href="/2017/01/17/"]');
    const name = await page.locator(':focus').getAttribute('aria-label');
    expect(name).toBe('17 Januari 2017: 1 artikel');
    await tabTo(page, '.calendar a[href="/2017/02/14/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/2017/02/14/');
  });

  test('a citation is opened, and its files are reached', async () => {
    await using page = await openPage(server.url + PAGE_KINDS['an article with a correction']);
    await tabTo(page, '.cite summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'button[data-format="csl"]');
  });

  test('the photo of a story on the front page is no second stop beside its title', async () => {
    await using page = await openPage(server.url);
    const stops = (await tabThrough(page)).map(({ name }) => name);
    expect(await page.locator('.headline-photo').count()).toBeGreaterThan(1);
    expect(stops.filter((name) => name.includes('headline-photo'))).toEqual([]);
  });

  test('a search leaves the focus where the reader types', async () => {
    await using page = await openPage(`${server.url}search/`);
    await search(page, 'tuna');
    expect(await searchBox(page).evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await headlines(page).count()).toBeGreaterThan(0);
  });
});

interface Stop {
  readonly name: string;
  /** Width of what is drawn around it. */
  readonly outline: number;
}

/** Presses Tab until the page is left or 60 stops are seen. */
async function tabThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 60) {
    await page.keyboard.press('Tab');
    const focus = page.locator(':focus');
    if ((await focus.count()) === 0) break;
    stops.push(
      await focus.evaluate((node) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(node);
        return {
          name: node.outerHTML.slice(0, 200),
          outline: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
        };
      }),
    );
  }
  return stops;
}

/** Presses Tab until something that the selector names has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`Sixty presses of Tab on ${page.url()} do not reach ${selector}.`);
}
