import type { Store } from './open-store.ts';
import { textOf } from './rows.ts';

/** The files of the content that the index knows, articles and others, by their paths below the folder. */
export function listContentPaths(store: Store): string[] {
  return store
    .prepare('SELECT path FROM file')
    .all()
    .map((row) => textOf(row, 'path'));
}
