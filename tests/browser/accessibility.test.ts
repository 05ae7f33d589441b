import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { sampleSite, site } from '../site.ts';
import { openPage, serve } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { headlines, search, searchBox, waitForResults } from './search-page.ts';

const server = await serve(sampleSite().dist);
afterAll(() => server[Symbol.asyncDispose]());

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [390, 1280].map((width) => ({ colorScheme, width })),
);

describe('axe finds nothing', () => {
  test.each(Object.entries(PAGE_KINDS))(
    'on %s, light and dark, narrow and wide',
    async (_, path) => {
      await using page = await openPage(server.url + path);
      if (path.includes('?')) await waitForResults(page);
      const found: string[] = [];
      for (const { colorScheme, width } of LOOKS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        for (const violation of await listViolations(page))
          found.push(`${colorScheme}, ${width} px: ${violation}`);
      }
      expect(found).toEqual([]);
    },
  );
});

describe.each(['en', 'ar'])('axe finds nothing in a site in %s', async (language) => {
  const article = (title: string, lines: string) =>
    `---\ntitle: ${title}\ntags: [ferry]\nseries: The strait\n${lines}\n---\n\nIt left at dawn.\n`;
  const built = await site({
    'content/archive.yaml': `title: The Strait\nlanguage: ${language}\nsite: https://strait.example\ndata: { markdown: true }\n`,
    'content/one.md': article('One', 'published: 2017-11-06\nsource: Harbour Gazette'),
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

  test.each(['', '2017/11/06/one.html', '2017/11/07/two.html', 'corrections/', 'data/'])(
    'on /%s',
    async (path) => {
      await using page = await openPage(folder.url + path);
      for (const details of await page.locator('summary').all()) await details.click();
      const found: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        found.push(...(await listViolations(page)));
      }
      expect(found).toEqual([]);
    },
  );
});

/** What axe holds against a page, each with the elements that it holds it against. */
async function listViolations(page: Page): Promise<string[]> {
  // Its other mode opens a second page, which a page with a profile of its own may not.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}

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
