/** The record of what was changed in published articles, and of texts that were taken back. */
import type { ListedArticle, ListedCorrection } from '../model/published-article.ts';
import type { TimeCount } from './count-by-time.ts';
import type { Site } from './current-site.ts';
import { noteRead, type Store } from './open-store.ts';
import { jsonOf, numberOf, textOf } from './rows.ts';

const NOTES = `FROM correction JOIN article ON article.id = article_id WHERE state = 'published'`;

/** The newest corrections, newest first; of one year where a span is given: `2017`. All of them for a limit of -1. */
export function listCorrections(store: Store, span = '', limit = -1): ListedCorrection[] {
  noteRead(store, `corrections:${span}/${limit}`);
  const rows = store
    .prepare(`SELECT correction.json AS note, listed ${NOTES} AND correction.day BETWEEN ? AND ?
      ORDER BY correction.at DESC, path, position DESC LIMIT ?`)
    // "~" sorts after every character of a date.
    .all(span, `${span}~`, limit);
  return rows.map((row) => ({
    ...jsonOf<Omit<ListedCorrection, 'article'>>(row, 'note'),
    article: jsonOf<ListedArticle>(row, 'listed'),
  }));
}

/** Years with corrections, in order of time. */
export function countCorrectionsByYear(store: Store): TimeCount[] {
  noteRead(store, 'correction-years');
  const rows = store
    .prepare(`SELECT substr(correction.day, 1, 4) AS span, count(*) AS count ${NOTES}
      GROUP BY span ORDER BY span`)
    .all();
  return rows.map((row) => ({ span: textOf(row, 'span'), count: numberOf(row, 'count') }));
}

/** The years of the record that have pages of their own: none where all of it fits on one page. */
export function listCorrectionYears({ archive, store }: Site): string[] {
  const years = countCorrectionsByYear(store);
  const total = years.reduce((sum, { count }) => sum + count, 0);
  return total > archive.lists.size ? years.map(({ span }) => span) : [];
}
