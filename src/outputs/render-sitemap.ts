/**
 * Sitemaps: https://www.sitemaps.org/protocol.html. The protocol knows full addresses only, so
 * without `site` there is nothing valid to write: the caller leaves the files out.
 */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { renderXml } from './render-xml.ts';

export interface SitemapUrl {
  readonly loc: string;
  /** A W3C date or date-time: `2017-11-06` or RFC 3339. */
  readonly lastmod?: string;
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** One sitemap, of at most 50,000 URLs: `planSitemaps` sees to that. */
export function renderSitemap(urls: readonly SitemapUrl[]): string {
  return renderXml(
    x(
      'urlset',
      { xmlns: NAMESPACE },
      urls.map((url) => createPlace('url', url)),
    ),
  );
}

/** The index of the sitemaps at the given addresses. */
export function renderSitemapIndex(sitemaps: readonly SitemapUrl[]): string {
  const places = sitemaps.map((sitemap) => createPlace('sitemap', sitemap));
  return renderXml(x('sitemapindex', { xmlns: NAMESPACE }, places));
}

function createPlace(name: 'url' | 'sitemap', { loc, lastmod }: SitemapUrl): Element {
  return x(name, [x('loc', loc), lastmod === undefined ? null : x('lastmod', lastmod)]);
}
