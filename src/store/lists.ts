/** The lists of published articles that pages, feeds and sitemaps show: newest first, ties by path. */
import type { IsoDate, LabelKind, Slug } from '../model/article.ts';
import type { ListedArticle } from '../model/published-article.ts';
import { toListed } from './listed.ts';
import { keep, noteRead, type Store } from './open-store.ts';
import { numberOf, type Row, textOf } from './rows.ts';

/** How many articles a span of time holds: a year (`2017`), month (`2017-11`), day or day of the year. */
export interface TimeCount {
  readonly span: string;
  readonly count: number;
}

export interface LanguageDayCount {
  readonly language: string;
  readonly day: IsoDate;
  readonly articles: number;
}

const PUBLISHED = `FROM article WHERE state = 'published'`;
const NEWEST_FIRST = 'ORDER BY at DESC, path';

export function countArticles(store: Store): number {
  noteRead(store, 'years');
  return keep(store, 'articles', () => {
    const row = store.prepare(`SELECT count(*) AS count ${PUBLISHED}`).get();
    return row === undefined ? 0 : numberOf(row, 'count');
  });
}

export function listNewest(store: Store, limit: number): ListedArticle[] {
  noteRead(store, `newest:${limit}`);
  return toListed(
    store,
    store.prepare(`SELECT id ${PUBLISHED} ${NEWEST_FIRST} LIMIT ?`).all(limit),
  );
}

/** The articles of a year, month or day: `2017`, `2017-11`, `2017-11-06`. */
export function listBySpan(store: Store, span: string): ListedArticle[] {
  noteRead(store, `span:${span}`);
  const sql = `SELECT id ${PUBLISHED} AND day BETWEEN ? AND ? ${NEWEST_FIRST}`;
  // "~" sorts after every character of a date.
  return toListed(store, store.prepare(sql).all(span, `${span}~`));
}

/** Whether a year, month or day has an article that is not withdrawn. */
export function hasReadable(store: Store, span: string): boolean {
  noteRead(store, `span:${span}`);
  const sql = `SELECT 1 ${PUBLISHED} AND day BETWEEN ? AND ? AND NOT (listed ->> 'withdrawn') LIMIT 1`;
  return store.prepare(sql).get(span, `${span}~`) !== undefined;
}

/** The articles of a day of the year (`11-06`) in every year. */
export function listOnThisDay(store: Store, monthDay: string): ListedArticle[] {
  noteRead(store, `month-day:${monthDay}`);
  const sql = `SELECT id ${PUBLISHED} AND substr(day, 6) = ? ${NEWEST_FIRST}`;
  return toListed(store, store.prepare(sql).all(monthDay));
}

/** The articles of a label, of one year of it where `year` is given. */
export function listByLabel(
  store: Store,
  label: { kind: LabelKind; slug: Slug; year?: string },
  limit = -1,
): ListedArticle[] {
  noteRead(store, nameLabelRead(label));
  const sql = `SELECT id FROM article_label AS l JOIN article INDEXED BY article_shown ON id = article_id
    WHERE kind = ? AND slug = ? AND +state = 'published' AND l.day BETWEEN ? AND ?
    ORDER BY l.day DESC, l.at DESC, path LIMIT ?`;
  const span = label.year ?? '';
  return toListed(store, store.prepare(sql).all(label.kind, label.slug, span, `${span}~`, limit));
}

/** Years with articles, in order of time. */
export function countByYear(store: Store): readonly TimeCount[] {
  noteRead(store, 'years');
  return keep(store, 'years', () =>
    toCounts(
      store
        .prepare(`SELECT substr(day, 1, 4) AS span, count(*) AS count ${PUBLISHED}
    GROUP BY span ORDER BY span`)
        .all(),
    ),
  );
}

/** Months of a year that have articles, in order of time. */
export function countByMonth(store: Store, year: string): TimeCount[] {
  noteRead(store, `days:${year}`);
  return toCounts(
    store
      .prepare(`SELECT substr(day, 1, 7) AS span, count(*) AS count ${PUBLISHED}
    AND day BETWEEN ? AND ? GROUP BY span ORDER BY span`)
      .all(year, `${year}~`),
  );
}

/** Days of a year or month that have articles, in order of time; every day of the archive for `''`. */
export function countByDay(store: Store, span: string): TimeCount[] {
  noteRead(store, `days:${span}`);
  return toCounts(
    store
      .prepare(`SELECT day AS span, count(*) AS count ${PUBLISHED}
    AND day BETWEEN ? AND ? GROUP BY span ORDER BY span`)
      .all(span, `${span}~`),
  );
}

/** How many days have articles. */
export function countDays(store: Store): number {
  noteRead(store, 'days:');
  const row = store.prepare(`SELECT count(DISTINCT day) AS days ${PUBLISHED}`).get();
  return row === undefined ? 0 : numberOf(row, 'days');
}

/** Days of the year (`11-06`) that have articles in any year, from 01-01 to 12-31. */
export function countByMonthDay(store: Store): TimeCount[] {
  noteRead(store, 'month-days');
  return toCounts(
    store
      .prepare(`SELECT substr(day, 6) AS span, count(*) AS count ${PUBLISHED}
    GROUP BY span ORDER BY span`)
      .all(),
  );
}

/** How many articles each language has on each day. */
export function countByLanguageAndDay(store: Store): LanguageDayCount[] {
  const rows = store
    .prepare(`SELECT language, day, count(*) AS articles ${PUBLISHED} GROUP BY language, day`)
    .all();
  return rows.map((row) => ({
    language: textOf(row, 'language'),
    day: textOf(row, 'day') as IsoDate,
    articles: numberOf(row, 'articles'),
  }));
}

/** A label's years, in order of time. */
export function countLabelByYear(store: Store, kind: LabelKind, slug: Slug): TimeCount[] {
  noteRead(store, `label:${kind}/${slug}`);
  return toCounts(
    store
      .prepare(
        'SELECT year AS span, count FROM label_year WHERE kind = ? AND slug = ? ORDER BY year',
      )
      .all(kind, slug),
  );
}

/** The years of a label alone, in order of time: they change less often than their counts. */
export function listYearsOfLabel(store: Store, kind: LabelKind, slug: Slug): string[] {
  noteRead(store, `label-years:${kind}/${slug}`);
  return store
    .prepare('SELECT year FROM label_year WHERE kind = ? AND slug = ? ORDER BY year')
    .all(kind, slug)
    .map((row) => textOf(row, 'year'));
}

function nameLabelRead({
  kind,
  slug,
  year,
}: {
  kind: LabelKind;
  slug: Slug;
  year?: string;
}): string {
  return `label:${[kind, slug, year].filter(Boolean).join('/')}`;
}

function toCounts(rows: Row[]): TimeCount[] {
  return rows.map((row) => ({ span: textOf(row, 'span'), count: numberOf(row, 'count') }));
}
