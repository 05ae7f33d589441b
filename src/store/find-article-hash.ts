import type { Store } from './open-store.ts';
import { textOf } from './rows.ts';

/** What tells the facts of the article in a file from others, whatever its text; undefined where there is none. */
export function findArticleHash(store: Store, path: string): string | undefined {
  const row = store.prepare('SELECT json_hash FROM article WHERE path = ?').get(path);
  return row && textOf(row, 'json_hash');
}
