import { LABEL_KINDS, type LabelKind } from '../model/article.ts';
import { keep, noteRead, type Store } from './open-store.ts';

/** The kinds of label that any published article carries. Every page asks, so all kinds are one question. */
export function listUsedKinds(store: Store): readonly LabelKind[] {
  noteRead(store, 'label-kinds');
  const sql = 'SELECT 1 FROM label WHERE kind = ? LIMIT 1';
  return keep(store, 'label-kinds', () =>
    LABEL_KINDS.filter((kind) => store.prepare(sql).get(kind) !== undefined),
  );
}
