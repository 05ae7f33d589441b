/**
 * Dates as newspapers write them, in the Gregorian calendar that the addresses use. Nothing here
 * depends on the zone, the language or the clock of the machine.
 */
import { keepByKey } from './keep-by-key.ts';
import { languageToLocale } from './locale.ts';
import { createTranslator } from './translate.ts';

/** An instant in a zone, or a day: the form of the model's `Timestamp`. */
export interface ZonedTime {
  /** RFC 3339 with the offset that the zone has then, or `YYYY-MM-DD`. */
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
  return createTranslator(language)('date.dateTime', {
    date: formatDay(iso.slice(0, 10), language),
    time: formatUtc(`1970-01-01T${iso.slice(11, 16)}Z`, language, 'time'),
    zone: formatZone(timestamp, language),
  });
}

/** @example formatDay('2017-11-06', 'en') // => '6 November 2017' */
export function formatDay(day: string, language: string): string {
  return formatDate(day, language, 'date');
}

/** @example formatMonth('2017-11', 'en') // => 'November 2017' */
export function formatMonth(month: string, language: string): string {
  return formatDate(`${month}-01`, language, 'month');
}

/** @example formatYear('2017', 'ar-EG') // => '٢٠١٧' */
export function formatYear(year: string, language: string): string {
  return formatDate(`${year}-01-01`, language, 'year');
}

/** @example formatMonthDay('11-06', 'en') // => '6 November' */
export function formatMonthDay(monthDay: string, language: string): string {
  return formatDate(`${LEAP_YEAR}-${monthDay}`, language, 'monthDay');
}

/** @example formatWeekday('2017-11-06', 'en') // => 'Monday' */
export function formatWeekday(day: string, language: string): string {
  return formatDate(day, language, 'weekday');
}

/** The names of the twelve months, January first. */
export function listMonthNames(language: string, width: 'long' | 'short' = 'long'): string[] {
  return count(12).map((month) =>
    formatDate(`${LEAP_YEAR}-${month}-01`, language, width === 'long' ? 'monthLong' : 'monthShort'),
  );
}

/** The names of the seven days, Monday first. */
export function listWeekdayNames(
  language: string,
  width: 'long' | 'short' | 'narrow' = 'long',
): string[] {
  const style = ({ long: 'weekday', short: 'weekdayShort', narrow: 'weekdayNarrow' } as const)[
    width
  ];
  return count(7).map((day) => formatDate(`${MONDAY_MONTH}-${day}`, language, style));
}

const LEAP_YEAR = '2000';
/** A month that begins with a Monday. */
const MONDAY_MONTH = '2001-01';

/** `01` to a number of two digits. */
function count(last: number): string[] {
  return Array.from({ length: last }, (_, index) => String(index + 1).padStart(2, '0'));
}

const STYLES = {
  date: { dateStyle: 'long' },
  month: { month: 'long', year: 'numeric' },
  monthDay: { month: 'long', day: 'numeric' },
  monthLong: { month: 'long' },
  monthShort: { month: 'short' },
  time: { timeStyle: 'short' },
  weekday: { weekday: 'long' },
  weekdayNarrow: { weekday: 'narrow' },
  weekdayShort: { weekday: 'short' },
  year: { year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

type Style = keyof typeof STYLES;

function formatDate(day: string, language: string, style: Style): string {
  return formatUtc(`${day}T00:00Z`, language, style);
}

/** What `formatDate` wrote is kept: there are far fewer days and minutes than articles. */
function formatUtc(time: string, language: string, style: Style): string {
  return texts(`${time} ${style} ${language}`);
}

const texts = keepByKey((key) => {
  const [time = '', style = '', language = ''] = key.split(' ');
  return createFormat(language, 'UTC', STYLES[style as Style]).format(Date.parse(time));
});

/**
 * The zone as readers know it: Indonesia's by their own short names in every language, a fixed
 * offset as `UTC+05:30`, any other as the language abbreviates it.
 */
function formatZone({ iso, zone }: ZonedTime, language: string): string {
  const [offset = 'Z'] = /[+-]\d\d:\d\d$/.exec(iso) ?? [];
  const place = zone ?? offset;
  if (/^[+-]/.test(place)) return place.endsWith('00:00') ? 'UTC' : `UTC${place}`;
  if (place === 'Z') return 'UTC';
  // A zone has one name for each of its offsets in any one year.
  const key = `${iso.slice(0, 4)}${offset} ${place} ${language}`;
  let name = zoneNames.get(key);
  if (name === undefined) {
    const instant = Date.parse(iso);
    const indonesian = findZoneName(instant, 'id', place);
    const isIndonesian = /^WI(B|TA|T)$/.test(indonesian);
    name = isIndonesian ? indonesian : findZoneName(instant, language, place);
    zoneNames.set(key, name);
  }
  return name;
}

const zoneNames = new Map<string, string>();

function findZoneName(instant: number, language: string, zone: string): string {
  const format = createFormat(language, zone, { timeZoneName: 'short' });
  const parts = format.formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone;
}

function createFormat(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  return dateTimeFormats(
    JSON.stringify([languageToLocale(language), { ...options, timeZone, calendar: 'gregory' }]),
  );
}

const dateTimeFormats = keepByKey((key) => {
  const [locale, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(locale, options);
});
