import { pathnameToFile, pathnameToUrl } from '../model/addresses.ts';
import type { Pathname } from '../model/article.ts';
import {
  articlesToSitemapUrls,
  planSitemaps,
  SITEMAP_INDEX,
  type Sitemap,
} from '../outputs/plan-sitemaps.ts';
import { renderSitemap, renderSitemapIndex } from '../outputs/render-sitemap.ts';
import type { Site } from '../store/current-site.ts';
import { countByYear, listBySpan } from '../store/lists.ts';
import { listPages } from './list-pages.ts';
import type { SiteFile } from './list-site-files.ts';

/** The most URLs that are sure to fit into one file, at 2 KB each. */
const SURE_TO_FIT = 25_000;

/** The sitemaps, a year's articles each and one of lists, with their index. None without `site`: they need full addresses. */
export function* listSitemapFiles(site: Site): Generator<SiteFile> {
  const { archive, store } = site;
  if (archive.site === undefined) return;
  const index: Pathname[] = [];
  for (const { span: year, count } of countByYear(store)) {
    const plan = () => planYear(site, year);
    // Most years are one file, which can be named without a look at its articles.
    const files =
      count <= SURE_TO_FIT ? [sitemapPathname(year)] : plan().map(({ pathname }) => pathname);
    for (const [part, pathname] of files.entries()) {
      index.push(pathname);
      yield {
        file: pathnameToFile(pathname),
        render: () => renderSitemap(plan()[part]?.urls ?? []),
      };
    }
  }
  const pages = sitemapPathname('pages');
  index.push(pages);
  yield { file: pathnameToFile(pages), render: () => renderSitemap(listListUrls(site)) };
  const places = index.map((pathname) => ({ loc: pathnameToUrl(pathname, archive) }));
  yield { file: pathnameToFile(SITEMAP_INDEX), render: () => renderSitemapIndex(places) };
}

function sitemapPathname(group: string): Pathname {
  return `/sitemaps/${group}.xml` as Pathname;
}

/** A year's articles, oldest first. */
function planYear({ archive, store }: Site, year: string): Sitemap[] {
  const articles = listBySpan(store, year).toReversed();
  return planSitemaps(year, articlesToSitemapUrls(articles, archive));
}

/** The addresses of all pages that list articles. */
function listListUrls(site: Site): { loc: string }[] {
  const others = new Set([
    'src/pages/[...article].astro',
    'src/pages/[...folder]/index.astro',
    'src/pages/404.astro',
    'src/pages/search/index.astro',
  ]);
  return [...listPages(site)]
    .filter(({ component }) => !others.has(component))
    .map(({ pathname }) => ({ loc: pathnameToUrl(pathname, site.archive) }));
}
