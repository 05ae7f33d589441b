import {
  dateToPathname,
  labelToPathname,
  onThisDayPathname,
  pathnameToFile,
  pathnameToUrl,
} from '../model/addresses.ts';
import { LABEL_KINDS, type Pathname } from '../model/article.ts';
import {
  articlesToSitemapUrls,
  planSitemaps,
  SITEMAP_INDEX,
  type Sitemap,
} from '../outputs/plan-sitemaps.ts';
import { renderSitemap, renderSitemapIndex } from '../outputs/render-sitemap.ts';
import type { Site } from '../store/current-site.ts';
import { listLabelsWithPage, listLabelYears } from '../store/label-pages.ts';
import {
  countByDay,
  countByMonth,
  countByMonthDay,
  countByYear,
  listBySpan,
} from '../store/lists.ts';
import type { SiteFile } from './list-site-files.ts';

/** The sitemaps, a year's articles each and one of lists, with their index. None without `site`: they need full addresses. */
export function* listSitemapFiles(site: Site): Generator<SiteFile> {
  const { archive, store } = site;
  if (archive.site === undefined) return;
  const index: { loc: string; lastmod?: string }[] = [];
  function* list(sitemaps: readonly Sitemap[]): Generator<SiteFile> {
    for (const { pathname, urls, lastmod } of sitemaps) {
      index.push({
        loc: pathnameToUrl(pathname, archive),
        ...(lastmod !== undefined && { lastmod }),
      });
      yield { file: pathnameToFile(pathname), render: () => renderSitemap(urls) };
    }
  }
  const lists = [...listListPages(site)].map((pathname) => ({
    loc: pathnameToUrl(pathname, archive),
  }));
  yield* list(planSitemaps('pages', lists));
  for (const { span: year } of countByYear(store)) {
    const articles = listBySpan(store, year).toReversed();
    yield* list(planSitemaps(year, articlesToSitemapUrls(articles, archive)));
  }
  yield { file: pathnameToFile(SITEMAP_INDEX), render: () => renderSitemapIndex(index) };
}

/** The addresses of all pages that list articles. */
function* listListPages(site: Site): Generator<Pathname> {
  const { store } = site;
  yield '/' as Pathname;
  for (const { span: year } of countByYear(store)) {
    yield dateToPathname(year);
    for (const { span } of countByMonth(store, year)) yield dateToPathname(span);
    for (const { span } of countByDay(store, year)) yield dateToPathname(span);
  }
  yield onThisDayPathname();
  for (const { span } of countByMonthDay(store)) yield onThisDayPathname(span);
  for (const kind of LABEL_KINDS) {
    yield labelToPathname(kind);
    for (const { slug } of listLabelsWithPage(site, kind)) yield labelToPathname(kind, slug);
    for (const { slug, year } of listLabelYears(site, kind))
      yield labelToPathname(kind, slug, year);
  }
}
