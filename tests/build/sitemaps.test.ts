import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { createLinkCheck } from '../links.ts';
import { sampleSite } from '../site.ts';

const ORIGIN = 'https://suara-selasih.example';
const site = sampleSite();
const files = site.files();
const links = createLinkCheck(site, { origin: ORIGIN });

/** https://www.w3.org/TR/NOTE-datetime: a day, or a time with its offset. */
const W3C_DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/;

interface Place {
  readonly loc: string;
  readonly lastmod?: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => ['url', 'sitemap', 'Url'].includes(name),
});

const toFile = (url: string) => decodeURI(url.slice(ORIGIN.length + 1));
const index = parser.parse(site.read('sitemap-index.xml')).sitemapindex;
const sitemaps = (index.sitemap as Place[]).map((place) => ({
  ...place,
  file: toFile(place.loc),
  ...(parser.parse(site.read(toFile(place.loc))).urlset as { '@xmlns': string; url: Place[] }),
}));
const places = sitemaps.flatMap(({ url }) => url ?? []);
/** What the sample has in content/pages/. */
const OWN_PAGES = ['about/index.html', 'man-nahnu/index.html', 'tentang/index.html'];

describe('the sitemaps', () => {
  test('are well-formed, in the protocol’s namespace, never empty, and all of them in the index', () => {
    for (const file of ['sitemap-index.xml', ...sitemaps.map(({ file }) => file)])
      expect(XMLValidator.validate(site.read(file))).toBe(true);
    expect(sitemaps.filter(({ url }) => url === undefined).map(({ file }) => file)).toEqual([]);
    const namespaces = [index, ...sitemaps].map((part) => part['@xmlns']);
    expect(new Set(namespaces)).toEqual(new Set(['http://www.sitemaps.org/schemas/sitemap/0.9']));
    const written = files.filter((file) => file.startsWith('sitemaps/'));
    expect(sitemaps.map(({ file }) => file).sort()).toEqual(written);
  });

  test('name every article that is not withdrawn exactly once, in the sitemap of its year', () => {
    const articles = files.filter((file) => {
      if (!file.endsWith('.html') || OWN_PAGES.includes(file)) return false;
      const $ = site.html(file);
      return (
        $('article.article').length > 0 && $('meta[name=robots]').attr('content') !== 'noindex'
      );
    });
    const named = sitemaps.filter(({ file }) => /\/\d{4}\.xml$/.test(file));
    expect(named.flatMap(({ url }) => url.map(({ loc }) => toFile(loc))).sort()).toEqual(articles);
    for (const { file, url } of named) {
      const days = url.map(({ loc }) => site.html(toFile(loc))('.times time').attr('datetime'));
      expect(days.every((day) => day?.startsWith(file.slice(-8, -4)))).toBe(true);
    }
  });

  test('name every list once', () => {
    const pages = sitemaps.find(({ file }) => file === 'sitemaps/pages.xml')?.url ?? [];
    const lists = files.filter(
      (file) =>
        file.endsWith('index.html') &&
        site.html(file)('meta[http-equiv=refresh], form[data-search]').length === 0,
    );
    const named = pages.map(({ loc }) => `${toFile(loc)}index.html`);
    expect(named.sort()).toEqual(lists);
  });

  test('name addresses that are there, and canonical', () => {
    for (const { loc } of places) {
      expect(links.findProblem(loc)).toBeUndefined();
      const file = toFile(loc);
      const $ = site.html(file === '' || file.endsWith('/') ? `${file}index.html` : file);
      expect($('link[rel=canonical]').attr('href')).toBe(loc);
    }
  });

  test('say when each article changed last', () => {
    for (const { url, lastmod, file } of sitemaps) {
      const times = url.flatMap((place) => place.lastmod ?? []);
      for (const time of times) expect(time).toMatch(W3C_DATE);
      expect(times.length).toBe(file === 'sitemaps/pages.xml' ? 0 : url.length);
      // The index may leave it out.
      const newest = Math.max(...times.map((time) => Date.parse(time)));
      if (lastmod !== undefined) expect(Date.parse(lastmod)).toBe(newest);
    }
  });

  test('give the update of an article that was updated', () => {
    const updated = places.filter(({ loc, lastmod }) => {
      if (!loc.endsWith('.html')) return false;
      const times = site.html(toFile(loc))('.times time');
      if (times.length < 2) return false;
      expect(Date.parse(lastmod ?? '')).toBeGreaterThanOrEqual(
        Date.parse(times.last().attr('datetime') ?? ''),
      );
      return true;
    });
    expect(updated).not.toEqual([]);
  });
});

test('robots.txt lets everyone read, and names the sitemap index', () => {
  const lines = site.read('robots.txt').split('\n').filter(Boolean);
  expect(lines).toContain('User-agent: *');
  expect(lines.filter((line) => /^Disallow: *\//.test(line))).toEqual([]);
  expect(lines).toContain(`Sitemap: ${ORIGIN}/sitemap-index.xml`);
});

test('opensearch.xml offers the search under a short name', () => {
  const text = site.read('opensearch.xml');
  expect(XMLValidator.validate(text)).toBe(true);
  const { OpenSearchDescription: description } = parser.parse(text);
  expect(description['@xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/');
  expect(description.ShortName).toBe('Suara Selasih');
  expect(description.ShortName.length).toBeLessThanOrEqual(16);
  expect(description.Url).toEqual([
    { '@type': 'text/html', '@template': `${ORIGIN}/search/?q={searchTerms}` },
  ]);
});

test('the web manifest names the archive, its start and icons that are there', () => {
  const manifest = site.json('manifest.webmanifest') as {
    readonly icons?: readonly { readonly src: string }[];
  };
  expect(manifest).toMatchObject({
    name: 'Suara Selasih',
    lang: 'id',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    theme_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
  });
  for (const { src } of manifest.icons ?? [])
    expect(links.findProblem(src, 'manifest.webmanifest')).toBeUndefined();
});
