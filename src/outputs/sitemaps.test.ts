import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { articlesToSitemapUrls, planSitemaps } from './plan-sitemaps.ts';
import { renderSitemap, renderSitemapIndex } from './render-sitemap.ts';
import { arabicDayArticle, archive, correctedArticle, withdrawnArticle } from './test-samples.ts';

const parser = new XMLParser({ ignoreAttributes: false, htmlEntities: true });

function createUrls(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    loc: `https://arsip.example/${index}`,
    lastmod: `2017-01-${String((index % 28) + 1).padStart(2, '0')}`,
  }));
}

test('a sitemap has its namespace, and addresses and dates as they were given', () => {
  const urls = [
    { loc: 'https://arsip.example/?a=1&b=2', lastmod: '2017-11-06' },
    { loc: 'https://arsip.example/' },
  ];
  const xml = renderSitemap(urls);
  expect(XMLValidator.validate(xml)).toBe(true);
  const { urlset } = parser.parse(xml);
  expect(urlset['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  expect(urlset.url).toEqual(urls);
});

test('an index names its sitemaps', () => {
  const sitemaps = [{ loc: 'https://arsip.example/sitemaps/2017.xml', lastmod: '2017-11-06' }];
  const xml = renderSitemapIndex(sitemaps);
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(parser.parse(xml).sitemapindex.sitemap).toEqual(sitemaps[0]);
});

test('articles are listed with the day or time of their last change, withdrawn ones not at all', () => {
  expect(
    articlesToSitemapUrls([correctedArticle, withdrawnArticle, arabicDayArticle], archive),
  ).toEqual([
    { loc: 'https://arsip.example/warta/2017/11/06/dermaga.html', lastmod: '2017-11-08' },
    {
      loc: `https://arsip.example/warta/2017/11/05/${encodeURIComponent('ميناء')}.html`,
      lastmod: '2017-11-05',
    },
  ]);
});

test('a group within the limits is one file', () => {
  expect(planSitemaps('2017', createUrls(3))).toEqual([
    { pathname: '/sitemaps/2017.xml', urls: createUrls(3) },
  ]);
  expect(planSitemaps('2017', [])).toEqual([]);
});

test('50,001 URLs are two files, of which the first stays as it was', () => {
  const [first, second, ...more] = planSitemaps('2017', createUrls(50_001));
  expect(first?.urls).toHaveLength(50_000);
  expect(second).toMatchObject({
    pathname: '/sitemaps/2017-2.xml',
    urls: [{ loc: 'https://arsip.example/50000' }],
  });
  expect(more).toEqual([]);
  expect(planSitemaps('2017', createUrls(50_000))).toEqual([first]);
});

test('no file is longer than the limit in bytes, however much there is to escape', () => {
  const urls = createUrls(200).map(({ loc }) => ({
    loc: `${loc}?${'&'.repeat(50)}`,
    lastmod: '2017-11-06T08:15:00+07:00',
  }));
  const limits = { urls: 50_000, bytes: 4096 };
  const sitemaps = planSitemaps('pages', urls, limits);
  expect(sitemaps.flatMap((sitemap) => sitemap.urls)).toEqual(urls);
  for (const sitemap of sitemaps) {
    expect(Buffer.byteLength(renderSitemap(sitemap.urls))).toBeLessThanOrEqual(limits.bytes);
  }
});
