/** What is remembered of the months of the published site: the pages of each one's articles are planned as one. */
import type { Store } from './open-store.ts';
import { textOf } from './rows.ts';

export interface MonthRecord {
  /** `2017-11`. */
  readonly id: string;
  /** A hash of all that its pages were made from. */
  readonly key: string;
  /** The names of what any of them asked the index for, besides its own article and what stands around it; each a line. */
  readonly reads: string;
  /** The longest folder of the site that holds all of them, with a slash at its end; empty for the site's own. */
  readonly folder: string;
}

export function listMonths(store: Store): Map<string, MonthRecord> {
  const rows = store.prepare('SELECT id, key, reads, folder FROM month').all();
  const months = rows.map((row) => ({
    id: textOf(row, 'id'),
    key: textOf(row, 'key'),
    reads: textOf(row, 'reads'),
    folder: textOf(row, 'folder'),
  }));
  return new Map(months.map((month) => [month.id, month]));
}

/** Remembers these and no others, in a transaction. */
export function replaceMonths(store: Store, months: Iterable<MonthRecord>): void {
  store.db.exec('DELETE FROM month');
  const insert = store.prepare('INSERT INTO month VALUES (?, ?, ?, ?)');
  for (const { id, key, reads, folder } of months) insert.run(id, key, reads, folder);
}
