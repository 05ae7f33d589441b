/** Single articles with all that their own page shows. */

import type { Article, Label, LabelKind, Pathname, Slug } from '../model/article.ts';
import type {
  ListedArticle,
  Part,
  PlainArticle,
  PublishedArticle,
  SiteImage,
  Translation,
} from '../model/published-article.ts';
import { findPlace } from './find-place.ts';
import { getListed } from './listed.ts';
import { keep, noteRead, type Store } from './open-store.ts';
import { iterateArrays, jsonOf, numberOf, type Row, textOf } from './rows.ts';
import { SHOWN_STATES } from './shown-states.ts';

// A unary plus keeps SQLite from choosing the index of states, which tells hardly anything apart.
export const WHOLE_ARTICLE = `SELECT article.id, json, listed, html, text, parts, photo, labels, translations
  FROM article JOIN body ON article_id = article.id`;

/** The published article at an address. */
export function findArticle(store: Store, pathname: string): PublishedArticle | undefined {
  noteRead(store, `article:${pathname}`);
  const sql = `${WHOLE_ARTICLE} WHERE pathname = ? AND +state = 'published'`;
  const row = store.prepare(sql).get(pathname);
  return row === undefined ? undefined : toPublished(store, row);
}

/** A span of days, both within; of one language where it is given (lower case). */
export interface ArticleSpan {
  readonly from: string;
  readonly to: string;
  readonly language?: string;
}

/** Whole articles in order of time, oldest first, one at a time: the archive may not fit in memory. */
export function* walkArticles(store: Store, span: ArticleSpan): Generator<PublishedArticle> {
  const sql = `${WHOLE_ARTICLE} WHERE state = 'published' AND day BETWEEN ? AND ?
    AND (?3 IS NULL OR lower(language) = ?3) ORDER BY at, path`;
  // A statement of its own: others run while this one is being walked.
  const rows = store.db.prepare(sql).iterate(span.from, span.to, span.language ?? null);
  for (const row of rows) yield toPublished(store, row);
}

/** The articles of a year with their plain texts, oldest first, one at a time. */
export function walkYear(store: Store, year: string): Generator<PlainArticle> {
  // Before the first of them is asked for.
  noteRead(store, `year-texts:${year}`);
  return readYear(store, year);
}

function* readYear(store: Store, year: string): Generator<PlainArticle> {
  // Without what makes up most of an article, its HTML.
  const sql = `SELECT json, listed, text, photo, labels, translations
    FROM article JOIN body ON article_id = article.id
    WHERE state = 'published' AND day BETWEEN ? AND ? ORDER BY at, path`;
  // "~" sorts after every character of a date.
  for (const row of store.db.prepare(sql).iterate(year, `${year}~`))
    yield { ...toDescribed(store, row), body: { text: textOf(row, 'text') } };
}

/** The newest whole articles, newest first. */
export function listNewestArticles(store: Store, limit: number): PublishedArticle[] {
  noteRead(store, `newest-texts:${limit}`);
  const sql = `${WHOLE_ARTICLE} WHERE state = 'published' ORDER BY at DESC, path LIMIT ?`;
  return store
    .prepare(sql)
    .all(limit)
    .map((row) => toPublished(store, row));
}

/** The addresses of the published articles of a year, a month or a day, or of all: oldest first. */
export function listPathnames(store: Store, span = ''): Pathname[] {
  const sql = `SELECT pathname FROM article WHERE state = 'published' AND day BETWEEN ? AND ? ORDER BY at, path`;
  const rows = iterateArrays<[pathname: Pathname]>(store, sql, span, `${span}~`);
  return Array.from(rows, ([pathname]) => pathname);
}

/** The day of the published article at an address. */
export function findDay(store: Store, pathname: string): string | undefined {
  const sql = `SELECT day FROM article WHERE pathname = ? AND +state = 'published'`;
  const row = store.prepare(sql).get(pathname);
  return row && textOf(row, 'day');
}

/** The files of published articles as the index saw them, by path; not of those whose text was taken back. */
export function listMarkdownFiles(store: Store) {
  const rows = store
    .prepare(`SELECT pathname, path, file.size AS size, file.changed AS changed
      FROM article JOIN file USING (path)
      WHERE state = 'published' AND NOT (listed ->> 'withdrawn') ORDER BY path`)
    .all();
  return rows.map((row) => ({
    pathname: textOf(row, 'pathname') as Pathname,
    path: textOf(row, 'path'),
    size: numberOf(row, 'size'),
    changed: numberOf(row, 'changed'),
  }));
}

/** The articles published just before and just after one. */
export function findNeighbours(
  store: Store,
  pathname: Pathname,
): { earlier?: ListedArticle; later?: ListedArticle } {
  noteRead(store, `surroundings:${pathname}`);
  const place = findPlace(store, pathname);
  if (place === undefined) return {};
  const { at, path } = place;
  // Bounds on "at" alone let SQLite walk the index from there; a row comparison in a join does not.
  const earlier = store
    .prepare(`SELECT id FROM article WHERE state = 'published' AND at <= ?1
      AND (at < ?1 OR path < ?2) ORDER BY at DESC, path DESC LIMIT 1`)
    .get(at, path);
  const later = store
    .prepare(`SELECT id FROM article WHERE state = 'published' AND at >= ?1
      AND (at > ?1 OR path > ?2) ORDER BY at, path LIMIT 1`)
    .get(at, path);
  return toSteps(store, earlier, later);
}

function toSteps(
  store: Store,
  earlier: Row | undefined,
  later: Row | undefined,
): { earlier?: ListedArticle; later?: ListedArticle } {
  return {
    ...(earlier && { earlier: getListed(store, numberOf(earlier, 'id')) }),
    ...(later && { later: getListed(store, numberOf(later, 'id')) }),
  };
}

/** The parts of an article's series that were published just before and just after it. */
export function findSeriesSteps(
  store: Store,
  pathname: Pathname,
): { earlier?: ListedArticle; later?: ListedArticle } {
  noteRead(store, `surroundings:${pathname}`);
  const place = findPlace(store, pathname);
  if (place === undefined || place.series === undefined) return {};
  const part = [place.series, place.at, place.path] as const;
  const parts = `SELECT id FROM article WHERE series = ?1 AND +state = 'published'`;
  const earlier = store
    .prepare(`${parts} AND at <= ?2 AND (at < ?2 OR path < ?3) ORDER BY at DESC, path DESC LIMIT 1`)
    .get(...part);
  const later = store
    .prepare(`${parts} AND at >= ?2 AND (at > ?2 OR path > ?3) ORDER BY at, path LIMIT 1`)
    .get(...part);
  return toSteps(store, earlier, later);
}

/** A former address, and the article that it leads to. */
export interface Redirection {
  readonly from: Pathname;
  readonly to: Pathname;
  readonly title: string;
  readonly language: string;
}

// The plus keeps SQLite from going through all articles: most have one address for good.
const REDIRECTS = `FROM alias JOIN article ON article.id = article_id WHERE +state IN ${SHOWN_STATES} AND NOT taken`;

/** Former addresses and the articles that they lead to, by former address. */
export function listRedirects(store: Store): Redirection[] {
  noteRead(store, 'redirects');
  const sql = `SELECT alias.pathname AS former, article.pathname AS present, listed ${REDIRECTS}
    ORDER BY alias.pathname`;
  return store
    .prepare(sql)
    .all()
    .map((row) => {
      const { title, language } = jsonOf<ListedArticle>(row, 'listed');
      return {
        from: textOf(row, 'former') as Pathname,
        to: textOf(row, 'present') as Pathname,
        title,
        language,
      };
    });
}

export function countRedirects(store: Store): number {
  noteRead(store, 'redirects');
  const row = store.prepare(`SELECT count(*) AS count ${REDIRECTS}`).get();
  return row === undefined ? 0 : numberOf(row, 'count');
}

export function toPublished(store: Store, row: Row): PublishedArticle {
  return {
    ...toDescribed(store, row),
    body: {
      html: textOf(row, 'html'),
      text: textOf(row, 'text'),
      parts: jsonOf<Part[]>(row, 'parts'),
    },
  };
}

/** An article but for its text. */
function toDescribed(store: Store, row: Row): Omit<PublishedArticle, 'body'> {
  const listed = jsonOf<ListedArticle>(row, 'listed');
  return {
    ...listed,
    article: jsonOf<Article>(row, 'json'),
    tags: listTags(store, textOf(row, 'labels')),
    ...(row.photo !== null && { photo: jsonOf<SiteImage>(row, 'photo') }),
    ...(row.translations !== null && { translations: jsonOf<Translation[]>(row, 'translations') }),
  };
}

/** The tags among an article's labels, under the names that they are shown with. */
function listTags(store: Store, labels: string): Label[] {
  const tags = keep(store, 'tags', () => readTags(store));
  return labels.split('\n').flatMap((label) => tags.get(label) ?? []);
}

/** The tags of the archive, each by its line in `labels`. */
function readTags(store: Store): Map<string, Label> {
  const rows = store.prepare('SELECT slug, name FROM label WHERE kind = ?').all(TAG);
  return new Map(
    rows.map((row) => {
      const slug = textOf(row, 'slug') as Slug;
      return [`${TAG}/${slug}`, { slug, name: textOf(row, 'name') }];
    }),
  );
}

const TAG = 'tag' satisfies LabelKind;
