import { Temporal } from 'temporal-polyfill';
import type { Timestamp } from '../model/article.ts';
import { isDay } from '../model/parse-date.ts';

/**
 * The RFC 3339 instant that feeds require: a day begins at its first moment in the archive's zone.
 *
 * @example timestampToInstant({ iso: '2017-11-06' }, 'Asia/Jakarta') // => '2017-11-06T00:00:00+07:00'
 */
export function timestampToInstant(timestamp: Timestamp, timeZone: string): string {
  if (!isDay(timestamp)) return timestamp.iso;
  const start = Temporal.PlainDate.from(timestamp.iso).toZonedDateTime(timeZone);
  return start.toString({ timeZoneName: 'never' });
}
