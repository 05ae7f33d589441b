/** Single facts about the index. */
import type { Store } from './open-store.ts';
import { textOf } from './rows.ts';

/** `fingerprint`: what the articles were read with; `site`: what the published site was made with. */
type MetaKey = 'fingerprint' | 'site';

export function findMeta(store: Store, key: MetaKey): string | undefined {
  const row = store.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return row === undefined ? undefined : textOf(row, 'value');
}

export function saveMeta(store: Store, key: MetaKey, value: string): void {
  store.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(key, value);
}

export function deleteMeta(store: Store, key: MetaKey): void {
  store.prepare('DELETE FROM meta WHERE key = ?').run(key);
}
