/** Counts by day of the year → the twelve months of a year that stands for every year. */
import type { CalendarDay } from '../components/calendar.ts';
import { formatMonthDay, listMonthNames } from '../i18n/format-date.ts';
import { onThisDayPathname } from '../model/addresses.ts';
import type { TimeCount } from '../store/count-by-time.ts';
import { countToShade, layOutMonth, listMonths } from './calendar-month.ts';
import type { SiteView } from './site-view.ts';

const LEAP_YEAR = '2000';

/** Draws all 366 days; those without articles are not links. */
export function drawDaysOfYear(
  counts: readonly TimeCount[],
  site: SiteView,
): { name: string; days: CalendarDay[] }[] {
  const byDay = new Map(counts.map(({ span, count }) => [span, count]));
  const most = Math.max(1, ...byDay.values());
  const names = listMonthNames(site.language);
  const drawDay = (day: string): CalendarDay => {
    const monthDay = day.slice(5);
    const number = Number(day.slice(-2));
    const count = byDay.get(monthDay);
    if (count === undefined) return { number };
    const words = site.t('list.articles', { count });
    const label = `${formatMonthDay(monthDay, site.language)}: ${words}`;
    const href = site.toHref(onThisDayPathname(monthDay));
    return { number, entry: { href, label, shade: countToShade(count, most) } };
  };
  return listMonths(LEAP_YEAR).map((month, index) => ({
    name: names[index] ?? month,
    days: layOutMonth(month)
      .flat()
      .filter((day) => day !== undefined)
      .map(drawDay),
  }));
}
