import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Pathname } from '../model/article.ts';
import type { ListedArticle } from '../model/published-article.ts';
import { findModified } from './find-modified.ts';
import type { SitemapUrl } from './render-sitemap.ts';

export const SITEMAP_INDEX = '/sitemap-index.xml' as Pathname;

/** One sitemap file to be rendered. */
export interface Sitemap {
  readonly pathname: Pathname;
  readonly urls: readonly SitemapUrl[];
}

export interface SitemapLimits {
  /** @default 50,000 */
  readonly urls: number;
  /** Of the file, uncompressed. @default 50 MB */
  readonly bytes: number;
}

const LIMITS: SitemapLimits = { urls: 50_000, bytes: 50 * 1024 * 1024 };

/** What surrounds the URLs of a file, and one URL's address and date, generously. */
const BYTES_AROUND_FILE = 200;
const BYTES_AROUND_URL = 60;

/**
 * Cuts a group of URLs, a year's articles or the `pages`, into files within the protocol's limits:
 * `/sitemaps/2017.xml`, `/sitemaps/2017-2.xml`. Give the oldest first, and the past keeps its files.
 */
export function planSitemaps(
  group: string,
  urls: readonly SitemapUrl[],
  limits: SitemapLimits = LIMITS,
): Sitemap[] {
  return cutUrls(urls, limits).map((part, index) => {
    const name = index === 0 ? group : `${group}-${index + 1}`;
    return { pathname: `/sitemaps/${name}.xml` as Pathname, urls: part };
  });
}

/** The articles that search engines should know; a withdrawn one is not among them. */
export function articlesToSitemapUrls(
  articles: readonly ListedArticle[],
  archive: Archive,
): SitemapUrl[] {
  return articles
    .filter((article) => !article.withdrawn)
    .map((article) => ({
      loc: pathnameToUrl(article.pathname, archive),
      lastmod: (findModified(article, archive.timeZone) ?? article.published).iso,
    }));
}

function cutUrls(urls: readonly SitemapUrl[], limits: SitemapLimits): SitemapUrl[][] {
  const parts: SitemapUrl[][] = [];
  let part: SitemapUrl[] = [];
  let bytes = BYTES_AROUND_FILE;
  for (const url of urls) {
    const size = measureUrl(url);
    if (part.length > 0 && (part.length >= limits.urls || bytes + size > limits.bytes)) {
      parts.push(part);
      part = [];
      bytes = BYTES_AROUND_FILE;
    }
    part.push(url);
    bytes += size;
  }
  return part.length > 0 ? [...parts, part] : parts;
}

function measureUrl({ loc, lastmod = '' }: SitemapUrl): number {
  const escaped = loc.replaceAll('&', '&#x26;');
  return Buffer.byteLength(escaped) + lastmod.length + BYTES_AROUND_URL;
}
