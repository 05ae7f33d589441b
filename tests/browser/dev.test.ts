import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { openPage } from './browser.ts';
import { expectSoon, search } from './search-page.ts';
import { serveArsip } from './serve-arsip.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ARTICLE = '2017/11/06/lelang-ikan-mulai-pukul-empat';

describe('arsip dev', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'arsip-dev-'));
  for (const folder of ['content', 'public'])
    await cp(join(ROOT, folder), join(dir, folder), { recursive: true });
  const server = await serveArsip(['dev'], dir);
  afterAll(async () => {
    await server[Symbol.asyncDispose]();
    await rm(dir, { recursive: true });
  });
  const write = (path: string, text: string) => writeFile(join(dir, 'content', path), text);

  test('shows pages, images and feeds as they are asked for, drafts too', async () => {
    const problems: string[] = [];
    await using page = await openPage(`${server.url}2020/02/14/ten-thousand-seedlings.html`, {
      problems,
    });
    expect(await page.locator('h1').textContent()).toMatch(/^Ten Thousand Seedlings/);
    const widths = await page
      .locator('img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(Math.min(...widths)).toBeGreaterThan(0);
    await page.goto(`${server.url}2025/09/02/pasar-ikan-digital.html`);
    expect(await page.locator('h1').textContent()).toBe(
      'Catatan Liputan tentang Pasar Ikan Digital',
    );
    const feed = await page.request.get(`${server.url}feed.xml`);
    expect([feed.status(), (await feed.text()).slice(0, 5)]).toEqual([200, '<?xml']);
    const missing = await page.request.get(`${server.url}nowhere/`);
    expect(missing.status()).toBe(404);
    expect(problems).toEqual([]);
    // Nor does the terminal tell of every address that is not there.
    expect(server.output()).not.toMatch(/WARN|getStaticPaths/);
  });

  test('serves a file that an article links to as what it is', async () => {
    await write('laporan.pdf', '%PDF-1.4');
    await write(
      'rapat.md',
      '---\ntitle: Rapat\npublished: 2018-01-03\n---\n[Laporan](laporan.pdf)',
    );
    const fetchType = async () =>
      (await fetch(`${server.url}_files/laporan.pdf`)).headers.get('content-type');
    await expectSoon(fetchType).toBe('application/pdf');
  });

  test('searches the content as it is', async () => {
    const problems: string[] = [];
    await using page = await openPage(`${server.url}search/`, { problems });
    expect(await search(page, '"feri listrik pertama"')).toEqual([
      '/2025/06/08/feri-listrik-pertama.html',
    ]);
    await write('kapal-selam.md', '---\ntitle: Kapal selam\npublished: 2018-01-02\n---\nPeriskop.');
    // It may be asked before the change was seen.
    const query = async () => {
      await page.reload();
      return search(page, 'periskop');
    };
    await expectSoon(query).toEqual(['/2018/01/02/kapal-selam.html']);
    expect(problems).toEqual([]);
  });

  test('reloads an open page when its article is changed', async () => {
    await using page = await openPage(`${server.url}${ARTICLE}.html`);
    const path = `${ARTICLE}.md`;
    const text = await readFile(join(dir, 'content', path), 'utf8');
    await write(path, `${text}\nKalimat yang baru saja ditulis.\n`);
    await page.getByText('Kalimat yang baru saja ditulis.').waitFor();
  });

  test('reloads a page that had not yet connected when its article was changed', async () => {
    // With nobody connected at all, Vite would keep the reload for the first who comes.
    await using other = await openPage(server.url);
    await other.waitForFunction(() => performance.now() > 1000);
    await other.route('**/*', (route) => route.abort());
    await using page = await openPage('about:blank');
    const changed = Promise.withResolvers<void>();
    await page.route('**/@vite/client', async (route) => {
      await changed.promise;
      await route.continue();
    });
    await page.goto(`${server.url}${ARTICLE}.html`, { waitUntil: 'commit' });
    const path = `${ARTICLE}.md`;
    const text = await readFile(join(dir, 'content', path), 'utf8');
    await write(path, `${text}\nKalimat yang lebih baru lagi.\n`);
    const fetchArticle = async () => (await fetch(`${server.url}${ARTICLE}.html`)).text();
    await expectSoon(fetchArticle).toContain('Kalimat yang lebih baru lagi.');
    changed.resolve();
    await page.getByText('Kalimat yang lebih baru lagi.').waitFor();
  });

  test('shows a new article on open lists, and gives it its page', async () => {
    await using page = await openPage(server.url);
    await write('balon.md', '---\ntitle: Balon udara\npublished: 2026-01-02\n---\nNaik.');
    await page.getByRole('link', { name: 'Balon udara' }).click();
    await page.waitForURL('**/2026/01/02/balon.html');
    expect(await page.locator('h1').textContent()).toBe('Balon udara');
  });

  test('gives an article whose date is changed another address', async () => {
    await write('layang.md', '---\ntitle: Layang\npublished: 2018-03-04\n---\nNaik.');
    const fetchStatus = async (day: string) =>
      (await fetch(`${server.url}2018/03/${day}/layang.html`)).status;
    await expectSoon(() => fetchStatus('04')).toBe(200);
    await write('layang.md', '---\ntitle: Layang\npublished: 2018-03-05\n---\nNaik.');
    await expectSoon(() => fetchStatus('05')).toBe(200);
    expect(await fetchStatus('04')).toBe(404);
  });

  test('follows the files of a theme, and names the one that does not compile', async () => {
    await using page = await openPage(server.url);
    const masthead = join(dir, 'theme', 'components', 'Masthead.astro');
    const styles = join(dir, 'theme', 'styles', 'own.css');
    for (const file of [masthead, styles]) await mkdir(dirname(file), { recursive: true });
    const readPaper = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--paper'));
    let before = '';
    // What a test before this one wrote may still load the page anew.
    await expectSoon(async () => {
      before = await readPaper();
      return before;
    }).not.toBe('');
    await writeFile(styles, ':root { --paper: #abcdef; }');
    await expectSoon(readPaper).toBe('#abcdef');
    await rm(styles);
    await expectSoon(readPaper).toBe(before);
    await writeFile(masthead, '<header id="mine">Mine</header>');
    await page.locator('#mine').waitFor();
    await writeFile(masthead, '---\nconst = 1;\n---\n<header></header>');
    await page.locator('vite-error-overlay').getByText(`${masthead}:2:6`).first().waitFor();
    await expectSoon(async () => server.output()).toContain(`${masthead}:2:6 Unexpected token`);
    await rm(masthead);
    await page.locator('header.masthead').waitFor();
  });

  test('names a problem when it arises, once, shows it over the page until it is mended, and goes on', async () => {
    await using page = await openPage(server.url);
    await write('rusak.md', '---\ntitle: Rusak\npublished: 2017-13-02\n---\n');
    const problem = 'content/rusak.md:3:12 error date-invalid';
    await expectSoon(async () => server.output()).toContain(problem);
    await write('baik.md', '---\ntitle: Baik\npublished: 2026-02-03\n---\nBaik.');
    await page.getByRole('link', { name: 'Baik', exact: true }).waitFor();
    expect(server.output().split(problem)).toHaveLength(2);
    await page.locator('vite-error-overlay').getByText('rusak.md:3:12').first().waitFor();
    await write('rusak.md', '---\ntitle: Mended\npublished: 2026-02-04\n---\nMended.');
    await page.getByRole('link', { name: 'Mended', exact: true }).waitFor();
    await page.locator('vite-error-overlay').waitFor({ state: 'detached' });
  });
});
