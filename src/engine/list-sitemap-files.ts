import { pathnameToFile, pathnameToUrl } from '../model/addresses.ts';
import type { Pathname } from '../model/article.ts';
import { articlesToSitemapUrls, planSitemaps, SITEMAP_INDEX } from '../outputs/plan-sitemaps.ts';
import { renderSitemap, renderSitemapIndex, type SitemapUrl } from '../outputs/render-sitemap.ts';
import { countByDay, countByMonth, countByYear, type TimeCount } from '../store/count-by-time.ts';
import type { Site } from '../store/current-site.ts';
import { hashText } from '../store/hash-text.ts';
import { countLabelPages } from '../store/label-pages.ts';
import { hasReadable, listBySpan } from '../store/lists.ts';
import { listReadablePages } from '../store/pages.ts';
import { listOtherPages, type Page } from './list-pages.ts';
import type { SiteFile } from './list-site-files.ts';

/** The most articles that are sure to fit into one file of 50 MB, at 2 KB each. */
const MOST_ARTICLES = 25_000;
/** The same of lists, whose addresses are shorter: the protocol takes no more. */
const MOST_LISTS = 50_000;
/** Lists that are neither a label's nor a day's, month's or year's, generously. */
const OTHER_LISTS = 1000;
const YEAR = 'YYYY'.length;
const DAY = 'YYYY-MM-DD'.length;

interface SitemapFile {
  readonly pathname: Pathname;
  readonly listUrls: () => readonly SitemapUrl[];
  /** As in `SiteFile`. */
  readonly shown?: SiteFile['shown'];
}

/** The sitemaps of articles and of lists, with their index. None without `site`: they need full addresses. */
export function* listSitemapFiles(site: Site, pages?: readonly Page[]): Generator<SiteFile> {
  const { archive } = site;
  if (archive.site === undefined) return;
  for (const { pathname, listUrls, shown } of listSitemaps(site, pages))
    yield { file: pathnameToFile(pathname), render: () => renderSitemap(listUrls()), shown };
  yield {
    file: pathnameToFile(SITEMAP_INDEX),
    // Looks them up itself, so that the engine sees what it is made from.
    render: () =>
      renderSitemapIndex(
        Array.from(listSitemaps(site), ({ pathname }) => ({
          loc: pathnameToUrl(pathname, archive),
        })),
      ),
  };
}

/** All sitemaps; none is empty. */
function* listSitemaps(site: Site, pages?: readonly Page[]): Generator<SitemapFile> {
  for (const year of countByYear(site.store)) yield* listSpanSitemaps(site, year);
  const listUrls = () => listListUrls(site, pages);
  const lists =
    countLists(site) <= MOST_LISTS
      ? [{ pathname: toPathname('pages'), listUrls }]
      : [...cutSitemaps('pages', listUrls)];
  // They hold addresses alone, which change less often than what the pages show.
  const shown = pages && hashText(listAddresses(site, pages).join('\n'));
  for (const list of lists) yield { ...list, shown };
}

/** The sitemap of a year's articles; of too many, those of its months, and of a month, those of its days. */
function* listSpanSitemaps(site: Site, { span, count }: TimeCount): Generator<SitemapFile> {
  const { store } = site;
  if (!hasReadable(store, span)) return;
  const listUrls = () => listArticleUrls(site, span);
  if (count <= MOST_ARTICLES) yield { pathname: toPathname(span), listUrls };
  else if (span.length === DAY) yield* cutSitemaps(span, listUrls);
  else {
    const smaller = span.length === YEAR ? countByMonth(store, span) : countByDay(store, span);
    for (const part of smaller) yield* listSpanSitemaps(site, part);
  }
}

/** The parts of a sitemap that would be too large. */
function* cutSitemaps(group: string, listUrls: () => SitemapUrl[]): Generator<SitemapFile> {
  for (const [part, { pathname }] of planSitemaps(group, listUrls()).entries())
    yield { pathname, listUrls: () => planSitemaps(group, listUrls())[part]?.urls ?? [] };
}

const toPathname = (group: string) => `/sitemaps/${group}.xml` as Pathname;

/** How many lists there are at most, without a look at any of them. */
function countLists(site: Site): number {
  const { store } = site;
  // There are no more months and years than days.
  return (
    countLabelPages(site) +
    2 * countByDay(store, '').length +
    listReadablePages(store).length +
    OTHER_LISTS
  );
}

/** The articles of a span that are not withdrawn, oldest first. */
function listArticleUrls({ archive, store }: Site, span: string): SitemapUrl[] {
  return articlesToSitemapUrls(listBySpan(store, span).toReversed(), archive);
}

/** The addresses of all pages that list articles, and of the archive's own that were not withdrawn. */
function listListUrls(site: Site, pages: Iterable<Page> = listOtherPages(site)): SitemapUrl[] {
  return listAddresses(site, pages).map((pathname) => ({
    loc: pathnameToUrl(pathname, site.archive),
  }));
}

function listAddresses({ store }: Site, pages: Iterable<Page>): Pathname[] {
  const others = new Set([
    'src/pages/[...folder]/index.astro',
    'src/pages/404.astro',
    'src/pages/offline/not-kept.astro',
    'src/pages/search/index.astro',
  ]);
  const lists = [...pages].filter(({ component }) => !others.has(component));
  return [...lists.map(({ pathname }) => pathname), ...listReadablePages(store)];
}
