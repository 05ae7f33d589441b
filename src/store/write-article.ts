import { articleToPathname } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Article, ContentPath, LabelKind } from '../model/article.ts';
import { timestampToDay, timestampToEpoch } from '../model/parse-date.ts';
import { nameToLabelSlug } from '../model/resolve-labels.ts';
import { hashText } from './hash-text.ts';
import type { Store } from './open-store.ts';
import { numberOf } from './rows.ts';

/** An article as read from its file, not yet placed among the others. */
export interface ReadArticle {
  readonly article: Article;
  readonly bodyLine: number;
  readonly archive: Archive;
}

/** Adds an article; `placeArticles` decides its state and what lists show of it. */
export function insertArticle(store: Store, { article, bodyLine, archive }: ReadArticle): void {
  const json = JSON.stringify(article);
  const { lastInsertRowid: id } = store
    .prepare(`INSERT INTO article (path, pathname, state, at, day, language, json, json_hash,
      listed, listed_hash, body_line) VALUES (?, ?, 'new', ?, ?, ?, ?, ?, '', '', ?)`)
    .run(
      article.path,
      articleToPathname(article, archive),
      timestampToEpoch(article.published, archive.timeZone),
      timestampToDay(article.published, archive.timeZone),
      article.language,
      json,
      hashText(json),
      bodyLine,
    );
  for (const alias of article.aliases) {
    store.prepare('INSERT INTO alias (pathname, article_id) VALUES (?, ?)').run(alias, id);
  }
  const insertLabels = (kind: LabelKind, names: readonly string[]) => {
    const slugs = new Set<string>();
    for (const [position, name] of names.entries()) {
      const slug = nameToLabelSlug(kind, name, archive);
      if (slugs.has(slug)) continue;
      slugs.add(slug);
      store
        .prepare('INSERT INTO article_label VALUES (?, ?, ?, ?, ?)')
        .run(id, kind, position, slug, name);
    }
  };
  insertLabels('tag', article.tags);
  insertLabels('author', article.authors);
  insertLabels('section', article.section === undefined ? [] : [article.section]);
}

/** Removes the article of a file and all that was derived from it. */
export function deleteArticle(store: Store, path: ContentPath | string): void {
  const row = store.prepare('SELECT id FROM article WHERE path = ?').get(path);
  if (row === undefined) return;
  const id = numberOf(row, 'id');
  for (const table of ['alias', 'article_label', 'body', 'dependency']) {
    store.prepare(`DELETE FROM ${table} WHERE article_id = ?`).run(id);
  }
  store.prepare('DELETE FROM article WHERE id = ?').run(id);
}
