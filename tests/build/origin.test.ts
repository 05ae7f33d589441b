import { afterAll, describe, expect, test } from 'vitest';
import {
  hasOriginArticle,
  ORIGIN_PAGE,
  originArchive,
  readOriginLines,
} from '../origin-article.ts';
import { site } from '../site.ts';

describe.skipIf(!hasOriginArticle)('the origin article', async () => {
  if (!hasOriginArticle) return;
  const built = await site(originArchive(), { args: ['--now', '2026-01-01'] });
  afterAll(() => built[Symbol.asyncDispose]());
  const $ = built.html(ORIGIN_PAGE);
  const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
  const text = (selector: string) => squeeze($(selector).text());
  const [headline, standfirst, , , photoTitle, photoText = '', ...paragraphs] = readOriginLines();

  test('is published, without a word to say against it', () => {
    expect(built.exitCode).toBe(0);
    expect(built.stdout).toContain('No problems.');
  });

  test('shows its headline and standfirst', () => {
    expect(text('h1')).toBe(headline);
    expect(text('article header .standfirst')).toBe(standfirst);
  });

  test('shows its byline', () => {
    expect(text('.byline')).toBe('oleh Rizki Akbar Hasan');
  });

  test('shows one time, since the second is the same', () => {
    expect(text('.times')).toBe('Diterbitkan 6 November 2017, 08.15 WIB');
    expect(text('main')).not.toMatch(/diperbarui/i);
  });

  test('shows its photo with title, caption and credit', () => {
    expect($('.lead-photo img').attr('src')).toMatch(/^\/_images\/photo\./);
    expect(text('.photo-title')).toBe(photoTitle);
    expect(text('.credit')).toContain('(AFP Photo/Soul Loeb)');
    const caption = photoText.replace(/ \([^()]+\)$/, '');
    expect(text('figcaption')).toContain(caption);
    expect(caption.length).toBeGreaterThan(100);
  });

  test('begins with its dateline', () => {
    expect(text('.text > p:first-child')).toMatch(/^Liputan6\.com, Moskow — Juru Bicara/);
  });

  test('has its three parts on one page, the later two under their headings', () => {
    const links = $('.contents a').toArray();
    expect(links.map((node) => $(node).attr('href')).slice(1)).toEqual(['#part-2', '#part-3']);
    const headings = ['#part-2', '#part-3'].map((part) => $(`${part} h2`));
    expect(headings.map((heading) => heading.length)).toEqual([1, 1]);
    for (const heading of headings) expect(paragraphs).toContain(heading.text().trim());
    expect($('#part-4').length).toBe(0);
  });

  test('keeps every paragraph, in its order', () => {
    const shown = text('.text');
    const places = paragraphs.map((paragraph) =>
      shown.indexOf(squeeze(paragraph).replace(/^.* Moskow - /, '')),
    );
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.length).toBeGreaterThan(20);
  });

  test('leaves behind what stood around it on the page', () => {
    expect(text('main')).not.toMatch(/Lanjutkan Membaca|Video Terkini|POPULER|Loading/);
  });

  test('leads to its tags', () => {
    const hrefs = $('.tags a')
      .toArray()
      .map((node) => $(node).attr('href'));
    expect(hrefs).toEqual(['/tags/korea-utara/', '/tags/rusia/', '/tags/amerika-serikat/']);
    for (const href of hrefs) expect(built.has(`${href?.slice(1)}index.html`)).toBe(true);
  });
});

test.skipIf(hasOriginArticle)(
  'the origin article is not here, so nothing of it is tested',
  () => {},
);
