/** What lists show of articles. An article stands in a dozen lists, so what was read for one is kept for the next. */
import type { ListedArticle } from '../model/published-article.ts';
import { keep, type Store } from './open-store.ts';
import { jsonOf, numberOf, type Row } from './rows.ts';

/** How many are kept at least, each in 800 bytes: all but the largest archives read each article once a thread. */
const KEPT = 100_000;

/** What was read of late, and what was read before that: it is dropped as a whole when the first has enough. */
interface KeptListed {
  recent: Map<number, ListedArticle>;
  earlier: ReadonlyMap<number, ListedArticle>;
}

/** What lists show of an article of the index. Throws where it has none of that id. */
export function getListed(store: Store, id: number): ListedArticle {
  const kept = keep<KeptListed>(store, 'listed', () => ({ recent: new Map(), earlier: new Map() }));
  const known = kept.recent.get(id);
  if (known !== undefined) return known;
  const listed = kept.earlier.get(id) ?? readListed(store, id);
  if (kept.recent.size >= KEPT) {
    kept.earlier = kept.recent;
    kept.recent = new Map();
  }
  kept.recent.set(id, listed);
  return listed;
}

function readListed(store: Store, id: number): ListedArticle {
  const row = store.prepare('SELECT listed FROM article WHERE id = ?').get(id);
  if (row === undefined) throw new Error(`The index has no article ${id}.`);
  return jsonOf<ListedArticle>(row, 'listed');
}

/** The same of the articles whose ids rows hold. */
export function toListed(store: Store, rows: readonly Row[]): ListedArticle[] {
  return rows.map((row) => getListed(store, numberOf(row, 'id')));
}
