/** What is remembered of the search volumes, by their ids. */
import { inTransaction, type Store } from './open-store.ts';
import { textOf } from './rows.ts';

export interface VolumeRecord {
  /** A hash of all that it was made from. */
  readonly key: string;
  /** A hash of what its files looked like when they were left. */
  readonly files: string;
}

export function listVolumes(store: Store): Map<string, VolumeRecord> {
  const rows = store.prepare('SELECT id, key, files FROM volume').all();
  return new Map(
    rows.map((row) => [
      textOf(row, 'id'),
      { key: textOf(row, 'key'), files: textOf(row, 'files') },
    ]),
  );
}

/** Remembers these and no others. What the published site has of those that are the same stays known. */
export function replaceVolumes(store: Store, volumes: ReadonlyMap<string, VolumeRecord>): void {
  inTransaction(store, () => {
    const drop = store.prepare('DELETE FROM volume WHERE id = ?');
    for (const [id, known] of listVolumes(store))
      if (!areSame(volumes.get(id), known)) drop.run(id);
    const insert = store.prepare('INSERT OR IGNORE INTO volume (id, key, files) VALUES (?, ?, ?)');
    for (const [id, { key, files }] of volumes) insert.run(id, key, files);
  });
}

/** Whether two are made from the same, and have the same files. */
function areSame(a: VolumeRecord | undefined, b: VolumeRecord): boolean {
  return a?.key === b.key && a.files === b.files;
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
