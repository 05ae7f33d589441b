import type { IsoDate, Timestamp } from './article.ts';
import { findDay, isRealDay } from './parse-day.ts';
import { parseZone, type ZoneText } from './parse-zone.ts';
import { epochToIso, formatLocal, type LocalTime, localToIso } from './zone-offset.ts';

/** A time that was read, or why it could not be. */
export type ParsedTimestamp =
  | {
      readonly timestamp: Timestamp;
      /** A zone that is not known; the time was read in the archive's. */
      readonly unknownZone?: string;
    }
  | { readonly failure: string };

const YEAR_LAST = /^\(?\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/;
const TIME =
  /^(?:T|,? ?(?:pukul|pkl\.?|jam|at|-|–|\|)? )(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\b\.?)?(?!\d)/i;

/**
 * Reads a date or a time as newspapers and generators write them, in English and Indonesian.
 * A time without a zone is in the archive's; a date without a time stays a day.
 *
 * @example parseTimestamp('6 November 2017, 08.15 WIB', 'Asia/Jakarta')
 * // => { timestamp: { iso: '2017-11-06T08:15:00+07:00', zone: 'Asia/Jakarta' } }
 */
export function parseTimestamp(text: string, archiveZone: string): ParsedTimestamp {
  const line = text.replace(/[\s\u200B\u2060]+/g, ' ').trim();
  const failure = { failure: `"${line}" is not a date` };
  const found = findDay(line);
  if (found === undefined) {
    return YEAR_LAST.test(line)
      ? { failure: `"${line}" does not say which number is the day and which the month` }
      : failure;
  }
  if (!isRealDay(found.day)) return { failure: `"${line}" is not a date: there is no such day` };
  const { rest } = found;
  const time = TIME.exec(rest);
  const zone = parseZone(time === null ? rest : rest.slice(time[0].length));
  if (zone === undefined) return failure;
  if (time === null) {
    // Whole days have no zone, but XML's dates may carry one; anything else is not understood.
    if ('unknown' in zone) return failure;
    return { timestamp: { iso: formatLocal({ ...found.day, ...MIDNIGHT }).slice(0, 10) } };
  }
  const clock = readClock(time);
  if (clock === undefined) return { failure: `"${line}" is not a time: there is no such hour` };
  return buildTimestamp({ ...found.day, ...clock }, zone, archiveZone);
}

const MIDNIGHT = { hour: 0, minute: 0, second: 0 };

function readClock([, hours, minutes, seconds, half]: RegExpExecArray) {
  const written = Number(hours);
  const minute = Number(minutes);
  // A leap second has no place on the clocks of computers.
  const second = seconds === '60' ? 59 : Number(seconds ?? 0);
  if (half !== undefined && (written < 1 || written > 12)) return undefined;
  const hour = half === undefined ? written : (written % 12) + (/p/i.test(half) ? 12 : 0);
  return hour > 23 || minute > 59 || second > 59 ? undefined : { hour, minute, second };
}

function buildTimestamp(local: LocalTime, zone: ZoneText, archiveZone: string): ParsedTimestamp {
  if ('unknown' in zone) {
    const timestamp = { iso: localToIso(local, archiveZone), zone: archiveZone };
    return { timestamp, unknownZone: zone.unknown };
  }
  if (zone.offset === undefined) {
    const iana = zone.iana ?? archiveZone;
    return { timestamp: { iso: localToIso(local, iana), zone: iana } };
  }
  const iso = formatLocal(local) + zone.offset;
  const home = zone.iana ?? archiveZone;
  const shown = epochToIso(Date.parse(iso), home);
  if (zone.iana !== undefined || shown === iso) return { timestamp: { iso: shown, zone: home } };
  return { timestamp: { iso, zone: zone.offset } };
}

/** Whether a timestamp is a whole day. */
export function isDay(timestamp: Timestamp): boolean {
  return timestamp.iso.length === 10;
}

/** Milliseconds since 1970; a day counts from its beginning in the archive's zone. */
export function timestampToEpoch(timestamp: Timestamp, archiveZone: string): number {
  if (!isDay(timestamp)) return Date.parse(timestamp.iso);
  const [year = 0, month = 1, day = 1] = timestamp.iso.split('-').map(Number);
  return Date.parse(localToIso({ year, month, day, hour: 0, minute: 0, second: 0 }, archiveZone));
}

/** The day on which a time falls in the archive's zone. */
export function timestampToDay(timestamp: Timestamp, archiveZone: string): IsoDate {
  const isLocal = isDay(timestamp) || timestamp.zone === archiveZone;
  const iso = isLocal ? timestamp.iso : epochToIso(Date.parse(timestamp.iso), archiveZone);
  return iso.slice(0, 10) as IsoDate;
}

/** Orders by time, for `sort`: negative when `a` is the earlier; a day comes before its hours. */
export function compareTimestamps(a: Timestamp, b: Timestamp, archiveZone: string): number {
  return timestampToEpoch(a, archiveZone) - timestampToEpoch(b, archiveZone);
}
