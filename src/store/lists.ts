/** The lists of published articles that pages, feeds and sitemaps show: newest first, ties by path. */
import type { LabelKind, Slug } from '../model/article.ts';
import type { ListedArticle } from '../model/published-article.ts';
import type { TimeCount } from './count-by-time.ts';
import { toListed } from './listed.ts';
import { noteRead, type Store } from './open-store.ts';
import { numberOf, type Row, textOf } from './rows.ts';

const PUBLISHED = `FROM article WHERE state = 'published'`;
const NEWEST_FIRST = 'ORDER BY at DESC, path';

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
