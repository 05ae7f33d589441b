import type { Pathname } from '../model/article.ts';
import { keep, type Store } from './open-store.ts';
import { numberOf, textOf } from './rows.ts';

/** Where a published article stands among the others: in order of time, ties by path, and in its series. */
export interface Place {
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly path: string;
  readonly series: string | undefined;
}

/** The place of the published article at an address. A page asks for its own several times, so the last is kept. */
export function findPlace(store: Store, pathname: Pathname): Place | undefined {
  const last = keep<{ pathname?: Pathname; place?: Place | undefined }>(store, 'place', () => ({}));
  if (last.pathname !== pathname) {
    last.pathname = pathname;
    last.place = readPlace(store, pathname);
  }
  return last.place;
}

function readPlace(store: Store, pathname: Pathname): Place | undefined {
  const row = store
    .prepare(`SELECT id, at, path, series FROM article WHERE pathname = ? AND +state = 'published'`)
    .get(pathname);
  return (
    row && {
      id: numberOf(row, 'id'),
      at: numberOf(row, 'at'),
      path: textOf(row, 'path'),
      series: row.series === null ? undefined : textOf(row, 'series'),
    }
  );
}
