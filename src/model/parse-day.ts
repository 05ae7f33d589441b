import { findMonth, isWeekday } from './date-words.ts';
import type { LocalTime } from './zone-offset.ts';

/** A day of the calendar; the month counts from 1. */
export type DayParts = Pick<LocalTime, 'year' | 'month' | 'day'>;

const YEAR_FIRST = /^([1-9]\d{3})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const COMPACT = /^([1-9]\d{3})(\d{2})(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+)\.?,?[ -]([1-9]\d{3})(?!\d)/i;
const MONTH_FIRST = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? ([1-9]\d{3})(?!\d)/i;

/**
 * Finds the day with which a line begins, and what follows it. The year comes first, or the month is a word:
 * of `6/11/2017` nobody can say whether it is in June or in November.
 */
export function findDay(line: string): { day: DayParts; rest: string } | undefined {
  const yearFirst = YEAR_FIRST.exec(line);
  if (yearFirst) {
    const [all, year, , month, day] = yearFirst;
    return toDay(line, all, [year, month, day]);
  }
  const compact = COMPACT.exec(line);
  if (compact) return toDay(line, compact[0], compact.slice(1));
  const dated = skipWeekday(line);
  const dayFirst = DAY_FIRST.exec(dated);
  if (dayFirst)
    return toDay(dated, dayFirst[0], [dayFirst[3], findMonth(dayFirst[2] ?? ''), dayFirst[1]]);
  const monthFirst = MONTH_FIRST.exec(dated);
  if (!monthFirst) return undefined;
  return toDay(dated, monthFirst[0], [
    monthFirst[3],
    findMonth(monthFirst[1] ?? ''),
    monthFirst[2],
  ]);
}

function skipWeekday(line: string): string {
  const [all, word] = /^(\p{L}+(?:['’]\p{L}+)?)\.?,? /u.exec(line) ?? [];
  return all !== undefined && word !== undefined && isWeekday(word) ? line.slice(all.length) : line;
}

function toDay(line: string, matched: string, parts: readonly (string | number | undefined)[]) {
  const [year, month, day] = parts;
  if (month === undefined) return undefined;
  const numbers = { year: Number(year), month: Number(month), day: Number(day) };
  return { day: numbers, rest: line.slice(matched.length) };
}

/** Whether the calendar has this day. */
export function isRealDay({ year, month, day }: DayParts): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
