/**
 * Articles about the same things, found among the nearest in time that carry a tag of the article. One that is
 * added or changed is looked at by its nearest alone, so it renders few pages anew.
 */
import type { Pathname } from '../model/article.ts';
import type { ListedArticle } from '../model/published-article.ts';
import { findPlace } from './find-place.ts';
import { getListed } from './listed.ts';
import { keep, noteRead, type Store } from './open-store.ts';
import { createRelatedIndex } from './related-index.ts';
import { keepTagged } from './tagged.ts';

/** The articles most like one: by shared tags, rare ones before common ones, and nearness in time. */
export function listRelated(store: Store, pathname: Pathname, limit: number): ListedArticle[] {
  noteRead(store, `surroundings:${pathname}`);
  const place = findPlace(store, pathname);
  if (place === undefined) return [];
  const index = keep(store, 'related', () => createRelatedIndex(keepTagged(store)));
  const found: ListedArticle[] = [];
  for (const id of index(place.id)) {
    if (found.length === limit) break;
    const listed = getListed(store, id);
    if (!listed.withdrawn) found.push(listed);
  }
  return found;
}
