import type { IsoDate } from '../model/article.ts';
import { noteRead, type Store } from './open-store.ts';
import { textOf } from './rows.ts';

/** The nearest days with articles before and after a year, month or day: `2017`, `2017-11`, `2017-11-06`. */
export function findAdjacentDays(
  store: Store,
  span: string,
): { earlier?: IsoDate; later?: IsoDate } {
  noteRead(store, `adjacent-days:${span}`);
  // "~" sorts after every character of a date.
  return findAround<IsoDate>(store, 'day', { from: span, to: `${span}~` });
}

/** The nearest days of the year with articles before and after one: `11-06`. */
export function findAdjacentMonthDays(
  store: Store,
  monthDay: string,
): { earlier?: string; later?: string } {
  noteRead(store, `adjacent-month-days:${monthDay}`);
  return findAround(store, 'substr(day, 6)', { from: monthDay, to: monthDay });
}

function findAround<Day extends string>(
  store: Store,
  column: 'day' | 'substr(day, 6)',
  { from, to }: { from: string; to: string },
): { earlier?: Day; later?: Day } {
  const find = (bound: string, comparison: '<' | '>', direction: 'DESC' | 'ASC') =>
    store
      .prepare(`SELECT ${column} AS found FROM article
        WHERE state = 'published' AND ${column} ${comparison} ?
        ORDER BY ${column} ${direction} LIMIT 1`)
      .get(bound);
  const earlier = find(from, '<', 'DESC');
  const later = find(to, '>', 'ASC');
  return {
    ...(earlier && { earlier: textOf(earlier, 'found') as Day }),
    ...(later && { later: textOf(later, 'found') as Day }),
  };
}
