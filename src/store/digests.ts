/**
 * What each part of the index looks like, as a few digits that change when it does. While a file of the site
 * is rendered, every query notes by name what it asks for (`noteRead`); the file is still good for as long as
 * the digests of these names are the same.
 */
import type { LabelKind, Slug } from '../model/article.ts';
import { listNewestArticles, listRedirects } from './articles.ts';
import { countCorrectionsByYear, listCorrections } from './corrections.ts';
import {
  countByDay,
  countByMonthDay,
  countByYear,
  findAdjacentDays,
  findAdjacentMonthDays,
} from './count-by-time.ts';
import type { Site } from './current-site.ts';
import { hashText } from './hash-text.ts';
import { countLabelPages, hasPageAt } from './label-pages.ts';
import { findLabel, findLabelName, listLabels } from './labels.ts';
import { listUsedKinds } from './list-used-kinds.ts';
import { listNewest, listYearsOfLabel } from './lists.ts';
import { findPage, listPagePathnames, listReadablePages } from './pages.ts';
import { splitName, sumArticles } from './sum-articles.ts';

/** Gives the digest of what a query noted; of what is not there, an empty one. */
export type Digests = (name: string) => string;

export interface SiteDigests {
  readonly digests: Digests;
  /** The months that have articles, with how many they are; in order of time. */
  readonly months: ReadonlyMap<string, number>;
}

/** Parts that few files ask for: they are asked for again. */
const QUERIES: Readonly<Record<string, (site: Site, subject: string) => unknown>> = {
  'adjacent-days': ({ store }, span) => findAdjacentDays(store, span),
  'adjacent-month-days': ({ store }, monthDay) => findAdjacentMonthDays(store, monthDay),
  corrections: ({ store }, named) => listCorrections(store, ...splitList(named)),
  'correction-years': ({ store }) => countCorrectionsByYear(store),
  days: ({ store }, span) => countByDay(store, span),
  'label-count': ({ store }, label) => findLabel(store, ...splitLabel(label)),
  'label-kinds': ({ store }) => listUsedKinds(store),
  'label-name': ({ store }, label) => findLabelName(store, ...splitLabel(label)),
  'label-pages': (site) => countLabelPages(site),
  'label-page': (site, label) => hasPageAt(site, ...splitLabel(label)),
  'label-years': ({ store }, label) => listYearsOfLabel(store, ...splitLabel(label)),
  labels: ({ store }, kind) => listLabels(store, kind as LabelKind),
  'month-days': ({ store }) => countByMonthDay(store),
  newest: ({ store }, limit) => listNewest(store, Number(limit)),
  'newest-texts': ({ store }, limit) => listNewestArticles(store, Number(limit)),
  page: ({ store }, pathname) => findPage(store, pathname),
  pages: ({ store }) => listPagePathnames(store),
  'readable-pages': ({ store }) => listReadablePages(store),
  redirects: ({ store }) => listRedirects(store),
  years: ({ store }) => countByYear(store),
};

export function createDigests(site: Site): SiteDigests {
  // Parts that many files ask for: worked out for all of them in one walk.
  const sums = sumArticles(site.store);
  const known = new Map<string, string>();
  for (const redirection of listRedirects(site.store)) {
    known.set(`redirect:${redirection.from}`, hashText(JSON.stringify(redirection)));
  }
  const ask = (name: string) => {
    const [kind, subject] = splitName(name);
    const answer = QUERIES[kind]?.(site, subject);
    const digest = answer === undefined ? '' : hashText(JSON.stringify(answer));
    known.set(name, digest);
    return digest;
  };
  // Sums are not kept: there are two for each article, and only its own page asks for them.
  const digests = (name: string) => known.get(name) ?? sums.find(name) ?? ask(name);
  return { digests, months: sums.months };
}

/** Whether a name is that of an article at an address, or of what stands around it. */
export function isOfArticle(name: string, pathname: string): boolean {
  return name === `article:${pathname}` || name === `surroundings:${pathname}`;
}

function splitList(named: string): [span: string, limit: number] {
  const [span = '', limit] = named.split('/');
  return [span, Number(limit)];
}

function splitLabel(label: string): [LabelKind, Slug] {
  const end = label.indexOf('/');
  return [label.slice(0, end) as LabelKind, label.slice(end + 1) as Slug];
}
