/** The small files at a site's root, and the redirect pages. */
import { load } from 'cheerio';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Pathname } from '../model/article.ts';
import { renderOpensearch } from './render-opensearch.ts';
import { renderRedirect } from './render-redirect.ts';
import { renderRobots } from './render-robots.ts';
import { renderWebManifest } from './render-web-manifest.ts';
import { archive, unplacedArchive } from './test-samples.ts';

test('robots.txt lets all in and names the sitemap where its address is known', () => {
  expect(renderRobots(archive)).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://arsip.example/warta/sitemap-index.xml\n',
  );
  expect(renderRobots(unplacedArchive)).toBe('User-agent: *\nDisallow:\n');
});

describe('opensearch.xml', () => {
  const parser = new XMLParser({ ignoreAttributes: false, htmlEntities: true });
  const parse = (title: string, description?: string) => {
    const { description: _, ...rest } = archive;
    const xml = renderOpensearch({ ...rest, title, ...(description && { description }) });
    expect(XMLValidator.validate(xml)).toBe(true);
    return parser.parse(xml).OpenSearchDescription;
  };

  test('leads to the search page', () => {
    const document = parse('Warta & Kita', 'Berita');
    expect(document['@_xmlns']).toBe('http://a9.com/-/spec/opensearch/1.1/');
    expect(document.ShortName).toBe('Warta & Kita');
    expect(document.Description).toBe('Berita');
    expect(document.Url).toMatchObject({
      '@_type': 'text/html',
      '@_template': 'https://arsip.example/warta/search/?q={searchTerms}',
    });
  });

  test('keeps names within their limits, at a word where there is one', () => {
    expect(parse('Warta Pesisir & Kepulauan').ShortName).toBe('Warta Pesisir &');
    expect(parse('Kepulauanpesisirwarta').ShortName).toBe('Kepulauanpesisir');
    expect([...parse('🚢'.repeat(60)).LongName]).toHaveLength(48);
  });

  test('describes itself where the archive does not', () => {
    expect(parse('Warta').Description).toBe('Cari di Warta');
  });
});

describe('manifest.webmanifest', () => {
  test('stays below the base on any host', () => {
    expect(
      JSON.parse(renderWebManifest(archive, [{ src: '/icon.png', sizes: '192x192' }])),
    ).toEqual({
      id: '/warta/',
      name: 'Warta Pesisir & Kepulauan',
      short_name: 'Warta Pesisir & Kepulauan',
      description: 'Berita pelabuhan',
      lang: 'id',
      dir: 'ltr',
      start_url: '/warta/',
      scope: '/warta/',
      display: 'minimal-ui',
      theme_color: '#8a1c1c',
      background_color: '#ffffff',
      icons: [{ src: '/warta/icon.png', sizes: '192x192' }],
    });
  });

  test('has the direction of its language, and no icons where there are none', () => {
    const manifest = JSON.parse(renderWebManifest({ ...archive, language: 'ar' }));
    expect(manifest.dir).toBe('rtl');
    expect(manifest).not.toHaveProperty('icons');
  });
});

describe('a redirect page', () => {
  const to = '/2017/11/06/pelabuhan "baru" & lama.html' as Pathname;
  const href = '/warta/2017/11/06/pelabuhan%20%22baru%22%20&%20lama.html';
  const html = renderRedirect({ to, title: '<Baru> & lama' }, archive);
  const $ = load(html);

  test('sends on at once, on any host, without a script', () => {
    expect(html).toMatch(/^<!doctype html>/);
    expect($('meta[http-equiv=refresh]').attr('content')).toBe(`0; url=${href}`);
    expect($('script')).toHaveLength(0);
  });

  test('names the address that counts and is not indexed itself', () => {
    expect($('link[rel=canonical]').attr('href')).toBe(`https://arsip.example${href}`);
    expect($('meta[name=robots]').attr('content')).toBe('noindex');
  });

  test('has a link to follow, in the language of the archive or of the article', () => {
    expect($('html').attr('lang')).toBe('id');
    expect($('a').attr('href')).toBe(href);
    expect($('a').text()).toBe('<Baru> & lama');
    const arabic = load(renderRedirect({ to, language: 'ar' }, archive));
    expect(arabic('html').attr('dir')).toBe('rtl');
    expect(arabic('a').text()).toBe(`https://arsip.example${href}`);
  });
});
