import {
  correctionsToPathname,
  dataToPathname,
  dateToPathname,
  LABEL_FOLDERS,
  labelToPathname,
  NOT_KEPT,
  OFFLINE,
  onThisDayPathname,
  pathnameToFile,
} from '../model/addresses.ts';
import { LABEL_KINDS, type LabelKind, type Pathname } from '../model/article.ts';
import { listCorrectionYears } from '../store/corrections.ts';
import { countByDay, countByMonth, countByMonthDay, countByYear } from '../store/count-by-time.ts';
import type { Site } from '../store/current-site.ts';
import { listLabelsWithPage, listLabelYears } from '../store/label-pages.ts';
import { listPagePathnames } from '../store/pages.ts';

/** A page of the site and the source of its route. */
export interface Page {
  readonly pathname: Pathname;
  readonly component: string;
}

const toComponent = (route: string) => `src/pages/${route}.astro`;

/** The components of articles' pages: those in folders of their own, and all others. */
const IN_FOLDER = toComponent('[...folder]/index');
const IN_FILE = toComponent('[...article]');
export const ARTICLE_COMPONENTS = [IN_FOLDER, IN_FILE];

/** The pages of articles at some addresses. */
export function* listArticlePages(pathnames: Iterable<Pathname>): Generator<Page> {
  for (const pathname of pathnames)
    yield { pathname, component: pathname.endsWith('/') ? IN_FOLDER : IN_FILE };
}

/** Every page of the site but those of articles, in an order that groups those of a kind. */
export function* listOtherPages(site: Site): Generator<Page> {
  yield* pagesOf('index', ['/']);
  yield* pagesOf('404', ['/404.html']);
  yield* pagesOf('search/index', ['/search/']);
  if (site.archive.offline.publish) {
    yield* pagesOf('offline/index', [OFFLINE]);
    yield* pagesOf('offline/not-kept', [NOT_KEPT]);
  }
  yield* pagesOf('[...folder]/index', listPagePathnames(site.store));
  yield* listTimePages(site);
  for (const kind of LABEL_KINDS) yield* listLabelPages(site, kind);
  if (site.archive.data.publish) yield* pagesOf('data/index', [dataToPathname()]);
  yield* pagesOf('corrections/index', [correctionsToPathname()]);
  yield* pagesOf('corrections/[year]/index', listCorrectionYears(site).map(correctionsToPathname));
}

function* listTimePages({ store }: Site): Generator<Page> {
  const years = countByYear(store).map(({ span }) => span);
  const months = years.flatMap((year) => countByMonth(store, year));
  yield* pagesOf('[year]/index', years.map(dateToPathname));
  yield* pagesOf(
    '[year]/[month]/index',
    months.map(({ span }) => dateToPathname(span)),
  );
  yield* pagesOf(
    '[year]/[month]/[day]/index',
    countByDay(store, '').map(({ span }) => dateToPathname(span)),
  );
  yield* pagesOf('on-this-day/index', [onThisDayPathname()]);
  yield* pagesOf(
    'on-this-day/[monthDay]/index',
    countByMonthDay(store).map(({ span }) => onThisDayPathname(span)),
  );
}

function* listLabelPages(site: Site, kind: LabelKind): Generator<Page> {
  const folder = LABEL_FOLDERS[kind];
  const labels = listLabelsWithPage(site, kind);
  const years = listLabelYears(site, kind);
  yield* pagesOf(`${folder}/index`, [labelToPathname(kind)]);
  yield* pagesOf(
    `${folder}/[${kind}]/index`,
    labels.map(({ slug }) => labelToPathname(kind, slug)),
  );
  yield* pagesOf(
    `${folder}/[${kind}]/[year]/index`,
    years.map(({ slug, year }) => labelToPathname(kind, slug, year)),
  );
}

function* pagesOf(route: string, pathnames: readonly string[]): Generator<Page> {
  for (const pathname of pathnames) {
    yield { pathname: pathname as Pathname, component: toComponent(route) };
  }
}

/** The path with which Astro's router finds a page: `2017/11/06/slug`, `tags/`. */
export function pageToPath({ pathname, component }: Page): string {
  const file = pathnameToFile(pathname).replace(/\.html$/, '');
  return component.endsWith('/index.astro') ? file.replace(/index$/, '') : file;
}
