/**
 * Dates as newspapers write them, in the Gregorian calendar that the addresses use. Nothing here
 * depends on the zone, the language or the clock of the machine.
 */
import { keepByKey } from './keep-by-key.ts';
import { languageToLocale } from './locale.ts';
import { createTranslator } from './translate.ts';

/** An instant in a zone, or a day: the form of the model's `Timestamp`. */
export interface ZonedTime {
  /** RFC 3339 with offset, or `YYYY-MM-DD`. */
  readonly iso: string;
  /** An IANA zone, or a fixed offset such as `+05:30`. */
  readonly zone?: string | undefined;
}

/**
 * A time with its zone, or a day.
 *
 * @example formatTimestamp({ iso: '2017-11-06T08:15:00+07:00', zone: 'Asia/Jakarta' }, 'id') // => '6 November 2017, 08.15 WIB'
 * @example formatTimestamp({ iso: '2017-11-06' }, 'id') // => '6 November 2017'
 */
export function formatTimestamp(timestamp: ZonedTime, language: string): string {
  const { iso } = timestamp;
  if (iso.length === 'YYYY-MM-DD'.length) return formatDay(iso, language);
  const zone = timestamp.zone ?? iso.match(/[+-]\d\d:\d\d$/)?.[0] ?? 'UTC';
  const instant = Date.parse(iso);
  return createTranslator(language)('date.dateTime', {
    date: format(instant, language, zone, { dateStyle: 'long' }),
    time: format(instant, language, zone, { timeStyle: 'short' }),
    zone: formatZone(instant, language, zone),
  });
}

/** @example formatDay('2017-11-06', 'en') // => '6 November 2017' */
export function formatDay(day: string, language: string): string {
  return formatDate(day, language, { dateStyle: 'long' });
}

/** @example formatMonth('2017-11', 'en') // => 'November 2017' */
export function formatMonth(month: string, language: string): string {
  return formatDate(`${month}-01`, language, { month: 'long', year: 'numeric' });
}

/** @example formatYear('2017', 'ar-EG') // => '٢٠١٧' */
export function formatYear(year: string, language: string): string {
  return formatDate(`${year}-01-01`, language, { year: 'numeric' });
}

/** @example formatMonthDay('11-06', 'en') // => '6 November' */
export function formatMonthDay(monthDay: string, language: string): string {
  return formatDate(`${LEAP_YEAR}-${monthDay}`, language, { month: 'long', day: 'numeric' });
}

/** @example formatWeekday('2017-11-06', 'en') // => 'Monday' */
export function formatWeekday(day: string, language: string): string {
  return formatDate(day, language, { weekday: 'long' });
}

/** The names of the twelve months, January first. */
export function listMonthNames(language: string, width: 'long' | 'short' = 'long'): string[] {
  return count(12).map((month) =>
    formatDate(`${LEAP_YEAR}-${month}-01`, language, { month: width }),
  );
}

/** The names of the seven days, Monday first. */
export function listWeekdayNames(
  language: string,
  width: 'long' | 'short' | 'narrow' = 'long',
): string[] {
  return count(7).map((day) => formatDate(`${MONDAY_MONTH}-${day}`, language, { weekday: width }));
}

const LEAP_YEAR = '2000';
/** A month that begins with a Monday. */
const MONDAY_MONTH = '2001-01';

/** `01` to a number of two digits. */
function count(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1).padStart(2, '0'));
}

function formatDate(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return format(Date.parse(`${day}T00:00:00Z`), language, 'UTC', options);
}

function format(
  instant: number,
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return dateTimeFormats(formatKey(language, timeZone, options)).format(instant);
}

/**
 * The zone as readers know it: Indonesia's by their own short names in every language, a fixed
 * offset as `UTC+05:30`, any other as the language abbreviates it.
 */
function formatZone(instant: number, language: string, zone: string): string {
  if (/^[+-]/.test(zone)) return zone.endsWith('00:00') ? 'UTC' : `UTC${zone}`;
  const indonesian = findZoneName(instant, 'id', zone);
  return /^WI(B|TA|T)$/.test(indonesian) ? indonesian : findZoneName(instant, language, zone);
}

function findZoneName(instant: number, language: string, zone: string): string {
  const parts = dateTimeFormats(formatKey(language, zone, { timeZoneName: 'short' })).formatToParts(
    instant,
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function formatKey(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return JSON.stringify([
    languageToLocale(language),
    { ...options, timeZone, calendar: 'gregory' },
  ]);
}

const dateTimeFormats = keepByKey((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(locale, options);
});
