/**
 * Articles about the same things, found among the nearest in time that carry a tag of the article: a few index
 * reads however many articles there are. One that is added or changed is looked at by its nearest alone, so it
 * renders few pages anew.
 */
import type { Pathname } from '../model/article.ts';
import type { ListedArticle } from '../model/published-article.ts';
import { noteRead, type Store } from './open-store.ts';
import { jsonOf, numberOf, type Row, textOf } from './rows.ts';

/** How many articles of each tag are looked at before and after an article. */
export const RELATED_WINDOW = 5;
/** How many of an article's tags are looked at, in the order of its file. */
export const RELATED_TAGS = 12;

const YEAR = 365.25 * 24 * 60 * 60 * 1000;

const CARRIERS = `SELECT id, path, carried.at AS at FROM article_label AS carried
  JOIN article ON id = article_id WHERE kind = 'tag' AND slug = ?1 AND +state = 'published'`;
// In the order of the index, which is by day first.
const BEFORE = `${CARRIERS} AND carried.day <= ?2 AND (carried.day < ?2 OR (carried.at, path) < (?3, ?4))
  ORDER BY carried.day DESC, carried.at DESC, path DESC LIMIT ${RELATED_WINDOW}`;
const AFTER = `${CARRIERS} AND carried.day >= ?2 AND (carried.day > ?2 OR (carried.at, path) > (?3, ?4))
  ORDER BY carried.day, carried.at, path LIMIT ${RELATED_WINDOW}`;

interface Candidate {
  readonly path: string;
  /** Milliseconds between the two articles. */
  readonly distance: number;
  weight: number;
}

/**
 * What a tag of so many articles says about an article: 8 where it is on two, less by one each time that it is on
 * twice as many. From 256 on it says little, and says it whatever is added.
 */
export function weighTag(count: number): number {
  return Math.max(1, 9 - Math.floor(Math.log2(Math.max(1, count))));
}

/** The articles most like one: by shared tags, rare ones before common ones, and nearness in time. */
export function listRelated(store: Store, pathname: Pathname, limit: number): ListedArticle[] {
  noteRead(store, `related:${pathname}`);
  const one = store
    .prepare(`SELECT id, day, at, path FROM article WHERE pathname = ? AND +state = 'published'`)
    .get(pathname);
  if (one === undefined) return [];
  const tags = store
    .prepare(`SELECT slug, count FROM article_label JOIN label USING (kind, slug)
      WHERE article_id = ? AND kind = 'tag' ORDER BY position LIMIT ${RELATED_TAGS}`)
    .all(numberOf(one, 'id'));
  const place = [textOf(one, 'day'), numberOf(one, 'at'), textOf(one, 'path')] as const;
  const [, at] = place;
  const candidates = new Map<number, Candidate>();
  for (const tag of tags) {
    const weight = weighTag(numberOf(tag, 'count'));
    for (const row of listNearest(store, textOf(tag, 'slug'), place)) {
      const id = numberOf(row, 'id');
      const known = candidates.get(id);
      const distance = Math.abs(numberOf(row, 'at') - at);
      if (known) known.weight += weight;
      else candidates.set(id, { path: textOf(row, 'path'), distance, weight });
    }
  }
  const found: ListedArticle[] = [];
  for (const id of rank(candidates)) {
    if (found.length === limit) break;
    const listed = getListed(store, id);
    if (!listed.withdrawn) found.push(listed);
  }
  return found;
}

function listNearest(
  store: Store,
  slug: string,
  place: readonly [day: string, at: number, path: string],
): Row[] {
  return [
    ...store.prepare(BEFORE).all(slug, ...place),
    ...store.prepare(AFTER).all(slug, ...place),
  ];
}

/** The best first: weight counts half at three years, a third at eight. */
function rank(candidates: ReadonlyMap<number, Candidate>): number[] {
  return Array.from(candidates, ([id, candidate]) => {
    const { weight, distance } = candidate;
    return { id, ...candidate, score: weight / Math.sqrt(1 + distance / YEAR) };
  })
    .sort((a, b) => b.score - a.score || a.distance - b.distance || (a.path < b.path ? -1 : 1))
    .map(({ id }) => id);
}

function getListed(store: Store, id: number): ListedArticle {
  const row = store.prepare('SELECT listed FROM article WHERE id = ?').get(id);
  if (row === undefined) throw new Error(`The index has no article ${id}.`);
  return jsonOf<ListedArticle>(row, 'listed');
}
