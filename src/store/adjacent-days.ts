import type { IsoDate } from '../model/article.ts';
import { findFirst } from './find-first.ts';
import { keep, noteRead, type Store } from './open-store.ts';
import { iterateArrays } from './rows.ts';

/** The nearest days with articles before and after a year, month or day: `2017`, `2017-11`, `2017-11-06`. */
export function findAdjacentDays(
  store: Store,
  span: string,
): { earlier?: IsoDate; later?: IsoDate } {
  noteRead(store, `adjacent-days:${span}`);
  const days = keep(store, 'days', () => listDays<IsoDate>(store, 'day'));
  // "~" sorts after every character of a date.
  return findAround(days, { from: span, to: `${span}~` });
}

/** The nearest days of the year with articles before and after one: `11-06`. */
export function findAdjacentMonthDays(
  store: Store,
  monthDay: string,
): { earlier?: string; later?: string } {
  noteRead(store, `adjacent-month-days:${monthDay}`);
  const days = keep(store, 'month-days', () => listDays(store, 'substr(day, 6)'));
  return findAround(days, { from: monthDay, to: monthDay });
}

/** The days that have articles, in order. */
function listDays<Day extends string>(store: Store, column: 'day' | 'substr(day, 6)'): Day[] {
  const sql = `SELECT DISTINCT ${column} FROM article WHERE state = 'published' ORDER BY 1`;
  return Array.from(iterateArrays<[day: Day]>(store, sql), ([day]) => day);
}

function findAround<Day extends string>(
  days: readonly Day[],
  { from, to }: { readonly from: string; readonly to: string },
): { earlier?: Day; later?: Day } {
  const earlier = days[findFirst(days.length, (place) => (days[place] ?? '') >= from) - 1];
  const later = days[findFirst(days.length, (place) => (days[place] ?? '') > to)];
  return { ...(earlier && { earlier }), ...(later && { later }) };
}
