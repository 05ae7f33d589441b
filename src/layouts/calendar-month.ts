/** A month's days and counts → the calendar's table. */
import type { CalendarDay, CalendarMonth, Shade, Weekday } from '../components/calendar.ts';
import { formatDay, formatMonth, listWeekdayNames } from '../i18n/format-date.ts';
import { dateToPathname } from '../model/addresses.ts';
import type { TimeCount } from '../store/count-by-time.ts';
import type { SiteView } from './site-view.ts';

/** The twelve months of a year, `2017-01` to `2017-12`. */
export function listMonths(year: string): string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

/** Weeks from Monday to Sunday; days outside the month are undefined. */
export function layOutMonth(month: string): (string | undefined)[][] {
  const [written = 0, number = 1] = month.split('-').map(Number);
  // The calendar repeats every 400 years, and Date takes years below 100 for the 1900s.
  const year = 2000 + (written % 400);
  const offset = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((offset + last) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - offset + 1;
      return day < 1 || day > last ? undefined : `${month}-${String(day).padStart(2, '0')}`;
    }),
  );
}

/** How dark a day is: by quarters of the fullest day, or by articles where that has fewer than four. */
export function countToShade(count: number, most: number): Shade {
  return Math.min(4, Math.max(1, Math.ceil((4 * count) / Math.max(4, most)))) as Shade;
}

/** The shades that occur in a year whose fullest day has `most` articles, lightest first. */
export function listShades(most: number): Shade[] {
  return Array.from({ length: countToShade(most, most) }, (_, index) => (index + 1) as Shade);
}

/** Draws a month; shades compare across all days in `counts`, which may be those of its whole year. */
export function drawMonth(
  month: string,
  counts: readonly TimeCount[],
  site: SiteView,
): CalendarMonth {
  const byDay = new Map(counts.map(({ span, count }) => [span, count]));
  const most = Math.max(1, ...byDay.values());
  const drawDay = (day: string): CalendarDay => {
    const count = byDay.get(day);
    const number = Number(day.slice(-2));
    if (count === undefined) return { number };
    const label = `${formatDay(day, site.language)}: ${site.t('list.articles', { count })}`;
    const href = site.toHref(dateToPathname(day));
    return { number, entry: { href, label, shade: countToShade(count, most) } };
  };
  const count = counts
    .filter(({ span }) => span.startsWith(month))
    .reduce((sum, day) => sum + day.count, 0);
  return {
    title: {
      text: formatMonth(month, site.language),
      href: count > 0 ? site.toHref(dateToPathname(month)) : undefined,
    },
    count,
    weeks: layOutMonth(month).map((week) =>
      week.map((day) => (day === undefined ? day : drawDay(day))),
    ),
  };
}

export function listWeekdays(language: string): Weekday[] {
  const letters = listWeekdayNames(language, 'narrow');
  return listWeekdayNames(language).map((name, index) => ({
    name,
    letter: letters[index] ?? name,
  }));
}
