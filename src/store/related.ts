/**
 * Articles about the same things, found among the nearest in time that carry a tag of the article. One that is
 * added or changed is looked at by its nearest alone, so it renders few pages anew.
 */
import type { Pathname } from '../model/article.ts';
import type { ListedArticle } from '../model/published-article.ts';
import { noteRead, type Store } from './open-store.ts';
import { type RelatedIndex, readRelatedIndex } from './related-index.ts';
import { jsonOf, numberOf } from './rows.ts';

const indexes = new WeakMap<Store, RelatedIndex>();

/** The articles most like one: by shared tags, rare ones before common ones, and nearness in time. */
export function listRelated(store: Store, pathname: Pathname, limit: number): ListedArticle[] {
  noteRead(store, `related:${pathname}`);
  const one = store
    .prepare(`SELECT id FROM article WHERE pathname = ? AND +state = 'published'`)
    .get(pathname);
  if (one === undefined) return [];
  const index = indexes.get(store) ?? readRelatedIndex(store);
  indexes.set(store, index);
  const found: ListedArticle[] = [];
  for (const id of index(numberOf(one, 'id'))) {
    if (found.length === limit) break;
    const listed = getListed(store, id);
    if (!listed.withdrawn) found.push(listed);
  }
  return found;
}

/** Says that the articles of an index are not those that they were. */
export function forgetRelated(store: Store): void {
  indexes.delete(store);
}

function getListed(store: Store, id: number): ListedArticle {
  const row = store.prepare('SELECT listed FROM article WHERE id = ?').get(id);
  if (row === undefined) throw new Error(`The index has no article ${id}.`);
  return jsonOf<ListedArticle>(row, 'listed');
}
