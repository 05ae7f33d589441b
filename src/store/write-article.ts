import type { ArticleRow } from './article-to-row.ts';
import type { Store } from './open-store.ts';
import { numberOf, textOf } from './rows.ts';

/** Whether an article is published, and if not, why: its address may be `held` by another. */
export type ArticleState = 'published' | 'page' | 'draft' | 'waiting' | 'held';

/** Adds an article and gives its id. */
export function insertArticle(store: Store, row: ArticleRow, state: ArticleState): number {
  const id = Number(
    store
      .prepare(`INSERT INTO article (path, pathname, place, own, state, draft, page, at, day, language, series,
        json, json_hash, listed, listed_hash, body_line, labels)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
      .run(
        row.path,
        row.pathname,
        row.place,
        row.own ? 1 : 0,
        state,
        row.draft ? 1 : 0,
        row.page ? 1 : 0,
        row.at,
        row.day,
        row.language,
        row.series ?? null,
        row.json,
        row.jsonHash,
        row.listed,
        row.listedHash,
        row.bodyLine,
        row.labels.map(({ kind, slug }) => `${kind}/${slug}`).join('\n'),
      ).lastInsertRowid,
  );
  const insertAlias = store.prepare('INSERT INTO alias (pathname, article_id) VALUES (?, ?)');
  for (const alias of row.aliases) insertAlias.run(alias, id);
  const insertTranslation = store.prepare('INSERT INTO translation VALUES (?, ?)');
  for (const target of row.translations) insertTranslation.run(id, target);
  const insertLabel = store.prepare('INSERT INTO article_label VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const [position, { kind, slug, name }] of row.labels.entries())
    insertLabel.run(id, kind, position, slug, name, row.at, row.day);
  const insertCorrection = store.prepare('INSERT INTO correction VALUES (?, ?, ?, ?, ?)');
  for (const [position, { at, day, json }] of row.corrections.entries())
    insertCorrection.run(id, position, at, day, json);
  return id;
}

/** Removes the article of a file and all that was derived from it. Gives the labels that it carried, as `kind/slug`. */
export function deleteArticle(store: Store, path: string): string[] {
  const row = store.prepare('SELECT id FROM article WHERE path = ?').get(path);
  if (row === undefined) return [];
  const id = numberOf(row, 'id');
  const labels = listLabelsOf(store, id);
  for (const table of [
    'alias',
    'translation',
    'article_label',
    'correction',
    'body',
    'dependency',
  ]) {
    store.prepare(`DELETE FROM ${table} WHERE article_id = ?`).run(id);
  }
  store.prepare('DELETE FROM article WHERE id = ?').run(id);
  return labels;
}

/** The labels that an article carries, as `kind/slug`. */
export function listLabelsOf(store: Store, id: number): string[] {
  return store
    .prepare(`SELECT kind || '/' || slug AS label FROM article_label WHERE article_id = ?`)
    .all(id)
    .map((row) => textOf(row, 'label'));
}
