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
import { countByYear, hasReadable, listBySpan } from '../store/lists.ts';
import { listReadablePages } from '../store/pages.ts';
import { listOtherPages } from './list-pages.ts';
import type { SiteFile } from './list-site-files.ts';

/** The most URLs that are sure to fit into one file, at 2 KB each. */
const SURE_TO_FIT = 25_000;

/** The sitemaps, a year's articles each and one of lists, with their index. None without `site`: they need full addresses. */
export function* listSitemapFiles(site: Site): Generator<SiteFile> {
  const { archive } = site;
  if (archive.site === undefined) return;
  const pages = sitemapPathname('pages');
  for (const { pathname, year, part } of listYearSitemaps(site)) {
    yield {
      file: pathnameToFile(pathname),
      render: () => renderSitemap(planYear(site, year)[part]?.urls ?? []),
    };
  }
  yield { file: pathnameToFile(pages), render: () => renderSitemap(listListUrls(site)) };
  yield {
    file: pathnameToFile(SITEMAP_INDEX),
    // Looks up the years itself, so that the engine sees what it is made from.
    render: () => {
      const years = [...listYearSitemaps(site)].map(({ pathname }) => pathname);
      const places = [...years, pages].map((pathname) => ({
        loc: pathnameToUrl(pathname, archive),
      }));
      return renderSitemapIndex(places);
    },
  };
}

/** The sitemaps of the years, each with the part of its year that it holds; none is empty. */
function* listYearSitemaps(
  site: Site,
): Generator<{ pathname: Pathname; year: string; part: number }> {
  for (const { span: year, count } of countByYear(site.store)) {
    if (!hasReadable(site.store, year)) continue;
    // Most years are one file, which can be named without a look at its articles.
    const pathnames =
      count <= SURE_TO_FIT
        ? [sitemapPathname(year)]
        : planYear(site, year).map(({ pathname }) => pathname);
    for (const [part, pathname] of pathnames.entries()) yield { pathname, year, part };
  }
}

function sitemapPathname(group: string): Pathname {
  return `/sitemaps/${group}.xml` as Pathname;
}

/** A year's articles, oldest first. */
function planYear({ archive, store }: Site, year: string): Sitemap[] {
  const articles = listBySpan(store, year).toReversed();
  return planSitemaps(year, articlesToSitemapUrls(articles, archive));
}

/** The addresses of all pages that list articles, and of the archive's own that were not withdrawn. */
function listListUrls(site: Site): { loc: string }[] {
  const others = new Set([
    'src/pages/[...folder]/index.astro',
    'src/pages/404.astro',
    'src/pages/offline/not-kept.astro',
    'src/pages/search/index.astro',
  ]);
  const lists = [...listOtherPages(site)].filter(({ component }) => !others.has(component));
  return [...lists.map(({ pathname }) => pathname), ...listReadablePages(site.store)].map(
    (pathname) => ({ loc: pathnameToUrl(pathname, site.archive) }),
  );
}
