/** Tags, authors and sections: what there is and how much of it. */
import type { IsoDate, Label, LabelKind, Slug } from '../model/article.ts';
import { keep, noteRead, type Store } from './open-store.ts';
import { numberOf, type Row, textOf } from './rows.ts';

export interface LabelCount extends Label {
  readonly kind: LabelKind;
  readonly count: number;
  /** The days of its first and its newest article. */
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
}

/** All labels of a kind that published articles carry, by name. */
export function listLabels(store: Store, kind: LabelKind): readonly LabelCount[] {
  noteRead(store, `labels:${kind}`);
  return keep(store, `labels ${kind}`, () => {
    const rows = store.prepare('SELECT * FROM label WHERE kind = ? ORDER BY slug').all(kind);
    return rows.map(toLabelCount);
  });
}

export function findLabel(store: Store, kind: LabelKind, slug: string): LabelCount | undefined {
  noteRead(store, `label-count:${kind}/${slug}`);
  const row = store.prepare('SELECT * FROM label WHERE kind = ? AND slug = ?').get(kind, slug);
  return row === undefined ? undefined : toLabelCount(row);
}

/** A label's name alone: what does not change with each article that carries it. */
export function findLabelName(store: Store, kind: LabelKind, slug: string): Label | undefined {
  noteRead(store, `label-name:${kind}/${slug}`);
  const row = store
    .prepare('SELECT slug, name FROM label WHERE kind = ? AND slug = ?')
    .get(kind, slug);
  return row && { slug: textOf(row, 'slug') as Slug, name: textOf(row, 'name') };
}

function toLabelCount(row: Row): LabelCount {
  return {
    kind: textOf(row, 'kind') as LabelKind,
    slug: textOf(row, 'slug') as Slug,
    name: textOf(row, 'name'),
    count: numberOf(row, 'count'),
    firstDay: textOf(row, 'first_day') as IsoDate,
    lastDay: textOf(row, 'last_day') as IsoDate,
  };
}
