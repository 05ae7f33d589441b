import type { Link } from '../components/link.ts';
import type { Step } from '../components/step.ts';
import { formatDay, formatMonth, formatYear } from '../i18n/format-date.ts';
import { dateToPathname } from '../model/addresses.ts';
import type { SiteView } from './site-view.ts';

/** A year, month or day as its page is called. */
function formatSpan(span: string, language: string): string {
  if (span.length === 'YYYY'.length) return formatYear(span, language);
  return span.length === 'YYYY-MM'.length ? formatMonth(span, language) : formatDay(span, language);
}

export function spanToLink(
  span: string,
  { language, toHref }: SiteView,
): Link & { readonly href: string } {
  return { text: formatSpan(span, language), href: toHref(dateToPathname(span)) };
}

/** The step to a year, month or day, where there is one; `name` says what it is. */
export function spanToStep(
  span: string | undefined,
  name: string,
  site: SiteView,
): Step | undefined {
  return span === undefined ? undefined : { name, ...spanToLink(span, site) };
}
