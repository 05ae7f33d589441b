import type { LabelKind } from '../model/article.ts';
import { keep, noteRead, type Store } from './open-store.ts';

/** Whether any published article carries a label of a kind. */
export function hasLabels(store: Store, kind: LabelKind): boolean {
  noteRead(store, `has-labels:${kind}`);
  const sql = 'SELECT 1 FROM label WHERE kind = ? LIMIT 1';
  return keep(store, `has-labels:${kind}`, () => store.prepare(sql).get(kind) !== undefined);
}
