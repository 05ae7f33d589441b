/** Counts by year → the columns of a diagram, years without articles included. */
import type { YearBar } from '../components/year-bar.ts';
import { formatYear } from '../i18n/format-date.ts';
import type { TimeCount } from '../store/count-by-time.ts';

/**
 * A column for every year from the first to the last.
 *
 * @param toHref Where a year that has articles leads.
 */
export function drawYears(
  counts: readonly TimeCount[],
  language: string,
  toHref: (year: string) => string,
): YearBar[] {
  const [first, last] = [counts.at(0)?.span, counts.at(-1)?.span];
  if (first === undefined || last === undefined) return [];
  const byYear = new Map(counts.map(({ span, count }) => [span, count]));
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => {
    const year = String(Number(first) + index).padStart(4, '0');
    const name = formatYear(year, language);
    const count = byYear.get(year);
    return count === undefined ? { name, count: 0 } : { name, count, href: toHref(year) };
  });
}
