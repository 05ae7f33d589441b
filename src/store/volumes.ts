/** What is remembered of the search volumes: a hash of all that each was made from, by its id. */
import { inTransaction, type Store } from './open-store.ts';
import { textOf } from './rows.ts';

export function listVolumeKeys(store: Store): Map<string, string> {
  const rows = store.prepare('SELECT id, key FROM volume').all();
  return new Map(rows.map((row) => [textOf(row, 'id'), textOf(row, 'key')]));
}

/** Remembers these and no others. What the published site has of those whose key is the same stays known. */
export function replaceVolumeKeys(store: Store, keys: ReadonlyMap<string, string>): void {
  inTransaction(store, () => {
    const drop = store.prepare('DELETE FROM volume WHERE id = ?');
    for (const [id, key] of listVolumeKeys(store)) if (keys.get(id) !== key) drop.run(id);
    const insert = store.prepare('INSERT OR IGNORE INTO volume (id, key) VALUES (?, ?)');
    for (const [id, key] of keys) insert.run(id, key);
  });
}

/** The ids of the volumes that the published site has as they are. */
export function listPublishedVolumes(store: Store): string[] {
  const rows = store.prepare("SELECT id FROM volume WHERE key = published AND id <> ''").all();
  return rows.map((row) => textOf(row, 'id'));
}

/** Notes, in a transaction, that the published site has all volumes as they are now, or none of them. */
export function noteVolumesPublished(store: Store, arePublished: boolean): void {
  store.prepare('UPDATE volume SET published = iif(?, key, NULL)').run(Number(arePublished));
}
