/** The compiled texts, and which of them no longer fit what they were made from. */

import type { DiagnosticJson } from '../diagnostics/diagnostic.ts';
import type { Article, ContentPath, Pathname } from '../model/article.ts';
import type { Body, SiteImage } from '../model/published-article.ts';
import { hashText } from './hash-text.ts';
import { deleteMeta } from './meta.ts';
import type { Store } from './open-store.ts';
import { jsonOf, numberOf, textOf } from './rows.ts';
import { SHOWN_STATES } from './shown-states.ts';

/** An article, and the line of its file at which its text begins. */
export interface ArticleText {
  readonly article: Article;
  readonly bodyLine: number;
}

/** What a compiled text looked up: another article by its file, or an image or any other file by what it is called. */
export interface Dependency {
  readonly kind: 'link' | 'image' | 'file';
  readonly target: string;
  /** The address found, or why an image cannot be used; absent where there was nothing to be found. */
  readonly resolved?: string | undefined;
}

export interface CompiledBody {
  readonly id: number;
  readonly body: Body;
  readonly photo?: SiteImage | undefined;
  readonly dependencies: readonly Dependency[];
  readonly diagnostics: readonly DiagnosticJson[];
}

/**
 * Ids of the published articles without a text under this key, or that link to an address which is now
 * another; by path.
 */
export function listStaleBodies(store: Store, key: string): number[] {
  const rows = store
    .prepare(`SELECT id FROM article LEFT JOIN body INDEXED BY body_keys ON body.article_id = id
      WHERE state IN ${SHOWN_STATES} AND (body.key IS NOT ?1 OR id IN (
        SELECT dependency.article_id FROM dependency
        LEFT JOIN article AS target ON target.path = dependency.target AND +target.state IN ${SHOWN_STATES}
        WHERE kind = 'link' AND dependency.resolved IS NOT target.pathname))
      ORDER BY path`)
    .all(key);
  return rows.map((row) => numberOf(row, 'id'));
}

/** An article and where its text begins. Throws where there is none. */
export function getArticleText(store: Store, id: number): ArticleText {
  const row = store.prepare('SELECT json, body_line FROM article WHERE id = ?').get(id);
  if (row === undefined) throw new Error(`The index has no article ${id}.`);
  return { article: jsonOf<Article>(row, 'json'), bodyLine: numberOf(row, 'body_line') };
}

/** What published articles looked up on disk, to be looked up again. */
export function listFileDependencies(
  store: Store,
): { id: number; path: ContentPath; dependency: Dependency }[] {
  const rows = store
    .prepare(`SELECT id, path, kind, target, resolved FROM dependency JOIN article INDEXED BY article_shown ON id = article_id
      WHERE kind IN ('image', 'file') AND +state IN ${SHOWN_STATES} ORDER BY path, kind, target`)
    .all();
  return rows.map((row) => ({
    id: numberOf(row, 'id'),
    path: textOf(row, 'path') as ContentPath,
    dependency: {
      kind: textOf(row, 'kind') as Dependency['kind'],
      target: textOf(row, 'target'),
      ...(row.resolved !== null && { resolved: textOf(row, 'resolved') }),
    },
  }));
}

/** The addresses below another that published articles link to as files, each once. */
export function listLinkedAddresses(store: Store, below: string): string[] {
  const rows = store
    .prepare(`SELECT DISTINCT resolved FROM dependency JOIN article INDEXED BY article_shown ON id = article_id
      WHERE kind = 'file' AND +state IN ${SHOWN_STATES} AND substr(resolved, 1, ?) = ? ORDER BY resolved`)
    .all(below.length, below);
  return rows.map((row) => textOf(row, 'resolved'));
}

export function deleteBody(store: Store, id: number): void {
  deleteMeta(store, 'site');
  store.prepare('DELETE FROM body WHERE article_id = ?').run(id);
}

export function saveBody(store: Store, key: string, compiled: CompiledBody): void {
  const { id, body, photo, dependencies, diagnostics } = compiled;
  deleteMeta(store, 'site');
  const parts = JSON.stringify(body.parts);
  const photoJson = photo === undefined ? null : JSON.stringify(photo);
  store
    .prepare('INSERT OR REPLACE INTO body VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    .run(
      id,
      key,
      hashText(body.html, body.text, parts, photoJson ?? ''),
      body.html,
      body.text,
      parts,
      photoJson,
      JSON.stringify(diagnostics),
    );
  store.prepare('DELETE FROM dependency WHERE article_id = ?').run(id);
  for (const { kind, target, resolved } of dependencies) {
    store
      .prepare('INSERT OR IGNORE INTO dependency VALUES (?, ?, ?, ?)')
      .run(id, kind, target, resolved ?? null);
  }
}

/** The address of the published article that a file holds. */
export function findPathname(store: Store, path: string): Pathname | undefined {
  const row = store
    .prepare(`SELECT pathname FROM article WHERE path = ? AND +state IN ${SHOWN_STATES}`)
    .get(path);
  return row === undefined ? undefined : (textOf(row, 'pathname') as Pathname);
}
