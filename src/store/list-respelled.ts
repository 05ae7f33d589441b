import type { Store } from './open-store.ts';
import { iterateArrays } from './rows.ts';

/**
 * The tags that are shown under another name than the article's file has, by the article's id: `rain=Rain`. What
 * lists show has the names of authors and sections.
 */
export function listRespelled(store: Store): Map<number, string> {
  // CROSS JOIN keeps SQLite from reading the labels of all articles first: hardly any tag is respelled.
  const sql = `SELECT article_id, group_concat(slug || '=' || label.name, ' ' ORDER BY position)
    FROM label CROSS JOIN article_label AS l USING (kind, slug)
    WHERE kind = 'tag' AND respelled AND l.name <> label.name GROUP BY article_id`;
  return new Map(iterateArrays<[id: number, names: string]>(store, sql));
}
