/** How many published articles each span of time holds, worked out from one list of days. */
import type { IsoDate } from '../model/article.ts';
import { findFirst } from './find-first.ts';
import { keep, noteRead, type Store } from './open-store.ts';
import { iterateArrays } from './rows.ts';

/** How many articles a span of time holds: a year (`2017`), month (`2017-11`), day or day of the year. */
export interface TimeCount {
  readonly span: string;
  readonly count: number;
}

export interface LanguageDayCount {
  readonly language: string;
  readonly day: IsoDate;
  readonly articles: number;
}

const YEAR = 'YYYY'.length;
const MONTH = 'YYYY-MM'.length;

export function countArticles(store: Store): number {
  noteRead(store, 'years');
  return keepYears(store).reduce((articles, { count }) => articles + count, 0);
}

/** Years with articles, in order of time. */
export function countByYear(store: Store): readonly TimeCount[] {
  noteRead(store, 'years');
  return keepYears(store);
}

/** Months of a year that have articles, in order of time. */
export function countByMonth(store: Store, year: string): TimeCount[] {
  noteRead(store, `days:${year}`);
  return addUp(listWithin(keepDays(store), year), (day) => day.slice(0, MONTH));
}

/** Days of a year or month that have articles, in order of time; every day of the archive for `''`. */
export function countByDay(store: Store, span: string): readonly TimeCount[] {
  noteRead(store, `days:${span}`);
  return listWithin(keepDays(store), span);
}

/** Days of the year (`11-06`) that have articles in any year, from 01-01 to 12-31. */
export function countByMonthDay(store: Store): readonly TimeCount[] {
  noteRead(store, 'month-days');
  return keepMonthDays(store);
}

/** The nearest days with articles before and after a year, month or day: `2017`, `2017-11`, `2017-11-06`. */
export function findAdjacentDays(
  store: Store,
  span: string,
): { earlier?: IsoDate; later?: IsoDate } {
  noteRead(store, `adjacent-days:${span}`);
  return findAround<IsoDate>(keepDays(store), span);
}

/** The nearest days of the year with articles before and after one: `11-06`. */
export function findAdjacentMonthDays(
  store: Store,
  monthDay: string,
): { earlier?: string; later?: string } {
  noteRead(store, `adjacent-month-days:${monthDay}`);
  return findAround(keepMonthDays(store), monthDay);
}

/** How many articles each language has on each day. */
export function countByLanguageAndDay(store: Store): LanguageDayCount[] {
  const sql = `SELECT language, day, count(*) FROM article WHERE state = 'published' GROUP BY language, day`;
  const rows = iterateArrays<[language: string, day: IsoDate, articles: number]>(store, sql);
  return Array.from(rows, ([language, day, articles]) => ({ language, day, articles }));
}

function keepDays(store: Store): readonly TimeCount[] {
  return keep(store, 'days', () => {
    const sql = `SELECT day, count(*) FROM article WHERE state = 'published' GROUP BY day ORDER BY day`;
    const rows = iterateArrays<[day: string, count: number]>(store, sql);
    return Array.from(rows, ([span, count]) => ({ span, count }));
  });
}

function keepYears(store: Store): readonly TimeCount[] {
  return keep(store, 'years', () => addUp(keepDays(store), (day) => day.slice(0, YEAR)));
}

function keepMonthDays(store: Store): readonly TimeCount[] {
  return keep(store, 'month-days', () =>
    addUp(keepDays(store), (day) => day.slice(YEAR + 1)).sort((a, b) => (a.span < b.span ? -1 : 1)),
  );
}

/** Counts by a part of each span, in the order in which the parts come. */
function addUp(counts: readonly TimeCount[], toPart: (span: string) => string): TimeCount[] {
  const sums = new Map<string, number>();
  for (const { span, count } of counts) {
    const part = toPart(span);
    sums.set(part, (sums.get(part) ?? 0) + count);
  }
  return Array.from(sums, ([span, count]) => ({ span, count }));
}

/** Where a span begins among sorted ones, and where what comes after it begins. */
function findEnds(counts: readonly TimeCount[], within: string): [from: number, to: number] {
  const spanAt = (place: number) => counts[place]?.span ?? '';
  const from = findFirst(counts.length, (place) => spanAt(place) >= within);
  // "~" sorts after every character of a date.
  return [from, findFirst(counts.length, (place) => spanAt(place) > `${within}~`)];
}

function listWithin(counts: readonly TimeCount[], span: string): readonly TimeCount[] {
  return counts.slice(...findEnds(counts, span));
}

function findAround<Day extends string>(
  counts: readonly TimeCount[],
  span: string,
): { earlier?: Day; later?: Day } {
  const [from, to] = findEnds(counts, span);
  const earlier = counts[from - 1]?.span as Day | undefined;
  const later = counts[to]?.span as Day | undefined;
  return { ...(earlier && { earlier }), ...(later && { later }) };
}
