/** What lists show of articles. An article stands in a dozen lists, so what was read for one is kept for the next. */
import type { ListedArticle } from '../model/published-article.ts';
import { keep, type Store } from './open-store.ts';
import { jsonOf, numberOf, type Row } from './rows.ts';

/** How many are kept, each in 800 bytes: all but the largest archives read each article once a thread. */
const KEPT = 100_000;

/** What lists show of an article of the index. Throws where it has none of that id. */
export function getListed(store: Store, id: number): ListedArticle {
  const kept = keep(store, 'listed', () => new Map<number, ListedArticle>());
  let listed = kept.get(id);
  if (listed === undefined) {
    const row = store.prepare('SELECT listed FROM article WHERE id = ?').get(id);
    if (row === undefined) throw new Error(`The index has no article ${id}.`);
    listed = jsonOf<ListedArticle>(row, 'listed');
    // A map gives its oldest key first.
    if (kept.size >= KEPT) for (const oldest of kept.keys()) if (kept.delete(oldest)) break;
    kept.set(id, listed);
  }
  return listed;
}

/** The same of the articles whose ids rows hold. */
export function toListed(store: Store, rows: readonly Row[]): ListedArticle[] {
  return rows.map((row) => getListed(store, numberOf(row, 'id')));
}
