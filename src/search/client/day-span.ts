import type { IsoDate } from '../../model/article.ts';

/** Days from the first to the last, both within. */
export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const DAY = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/**
 * Reads a year, a month or a day, in the digits of any script; undefined where it is none.
 *
 * @example parseDaySpan('2017-11') // => { from: '2017-11-01', to: '2017-11-30' }
 */
export function parseDaySpan(text: string): DaySpan | undefined {
  const [, year, month, day] = toAsciiDigits(text.trim()).match(DAY) ?? [];
  if (year === undefined) return undefined;
  const first = { month: Number(month ?? 1), day: Number(day ?? 1) };
  const lastMonth = Number(month ?? 12);
  if (first.month < 1 || lastMonth > 12) return undefined;
  const last = new Date(Date.UTC(Number(year), lastMonth, 0)).getUTCDate();
  if (first.day < 1 || first.day > last) return undefined;
  return {
    from: toDay(year, first.month, first.day),
    to: toDay(year, lastMonth, Number(day ?? last)),
  };
}

function toDay(year: string, month: number, day: number): IsoDate {
  return `${year}-${two(month)}-${two(day)}` as IsoDate;
}

const two = (number: number) => String(number).padStart(2, '0');

/** Unicode puts the ten digits of a script in a row that begins at a multiple of ten behind its zero. */
function toAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    const code = zero;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code - zero);
  });
}
