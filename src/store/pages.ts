/** The archive's own pages: texts that have an address, and stand in no list. */
import type { Pathname } from '../model/article.ts';
import type { PublishedArticle } from '../model/published-article.ts';
import { toPublished, WHOLE_ARTICLE } from './articles.ts';
import { noteRead, type Store } from './open-store.ts';
import { textOf } from './rows.ts';
import { SHOWN_STATES } from './shown-states.ts';

/** The page at an address. */
export function findPage(store: Store, pathname: string): PublishedArticle | undefined {
  noteRead(store, `page:${pathname}`);
  const sql = `${WHOLE_ARTICLE} WHERE pathname = ? AND +state = 'page'`;
  const row = store.prepare(sql).get(pathname);
  return row === undefined ? undefined : toPublished(store, row);
}

/** The addresses of all pages, by file. */
export function listPagePathnames(store: Store): Pathname[] {
  noteRead(store, 'pages');
  return store
    .prepare(`SELECT pathname FROM article WHERE state = 'page' ORDER BY path`)
    .all()
    .map((row) => textOf(row, 'pathname') as Pathname);
}

/** The addresses of the pages that were not withdrawn, by file. */
export function listReadablePages(store: Store): Pathname[] {
  noteRead(store, 'readable-pages');
  return store
    .prepare(
      `SELECT pathname FROM article WHERE state = 'page' AND NOT (listed ->> 'withdrawn') ORDER BY path`,
    )
    .all()
    .map((row) => textOf(row, 'pathname') as Pathname);
}

/** Whether an article or a page is shown at an address. */
export function isShownAt(store: Store, pathname: string): boolean {
  const sql = `SELECT 1 FROM article WHERE pathname = ? AND +state IN ${SHOWN_STATES}`;
  return store.prepare(sql).get(pathname) !== undefined;
}
