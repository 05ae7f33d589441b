/** What is remembered of the search volumes: a hash of all that each was made from, by its id. */
import { inTransaction, type Store } from './open-store.ts';
import { textOf } from './rows.ts';

export function listVolumeKeys(store: Store): Map<string, string> {
  const rows = store.prepare('SELECT id, key FROM volume').all();
  return new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'key')]));
}

export function replaceVolumeKeys(store: Store, keys: ReadonlyMap<string, string>): void {
  inTransaction(store, () => {
    store.db.exec('DELETE FROM volume');
    const insert = store.prepare('INSERT INTO volume VALUES (?, ?)');
    for (const [id, key] of keys) insert.run(id, key);
  });
}
