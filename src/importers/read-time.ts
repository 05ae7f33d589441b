/** Times as sources write them: the model's reader, and around it what only sources contain. */
import type { Timestamp } from '../model/article.ts';
import { parseTimestamp } from '../model/parse-date.ts';
import { epochToIso } from '../model/zone-offset.ts';

export interface ReadTimeOptions {
  /** IANA zone for times without one. */
  readonly timeZone: string;
  /** Which number of `6/11/2017` is the day, where none is above 12. @default 'day' */
  readonly first?: 'day' | 'month';
}

/** What newspapers set before a date: "Diterbitkan", "Published on", "diperbarui:". */
const LABEL =
  /^(?:(?:di)?terbit(?:kan)?|tayang|dipublikasikan|diperbarui|diupdate|update[ds]?|dimutakhirkan|last updated|last modified|modified|published|posted|publish(?:ed)? on|posted on|updated on|pada|on|date|tanggal)\b[ :|–-]*/i;

const NUMBERS = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;
/** With points it would be a time of day as well. */
const SHORT_YEAR = /^(\d{1,2}([/-])\d{1,2}\2)(\d{2})(?=$|[ ,T])/;
const WEEKDAY = /^\p{L}{3,9}[.,]? *[,(]? *(?=\d)/u;
const ASIDE = /\((?=\d{1,2}[/.-]\d{1,2}[/.-]\d{4})([^()]*)\)/;
/** `20250618073000`, as databases write it; from year to second. */
const DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;
const EPOCH = /^-?\d{9,10}(?:\.\d+)?$|^-?\d{12,13}$/;

/**
 * Reads a time as pages, exports and tables write it, in English and Indonesian: ISO, RFC 2822,
 * `18/06/2025, 21:35 WIB`, `18 Juni 2025 | 20.04 WIB`, `Rabu, 18 Jun 2025 07:30 WIB`, seconds or
 * milliseconds since 1970. Words before it ("Diterbitkan", "Updated on") do not matter.
 *
 * @returns undefined for what is no date, or does not say which number is what and has no year first.
 * @example readTime('18/06/2025, 21:35 WIB', { timeZone: 'UTC' })
 * // => { iso: '2025-06-18T21:35:00+07:00', zone: 'Asia/Jakarta' }
 */
export function readTime(
  written: string | number,
  { timeZone, first = 'day' }: ReadTimeOptions,
): Timestamp | undefined {
  const text = String(written)
    .replace(/[\s\u200B\u2060]+/g, ' ')
    .replace(/(?<=\p{L}) ?, ?(?=\d)/gu, ', ')
    .trim();
  if (text.length > 120) return undefined;
  if (EPOCH.test(text)) return readEpoch(text, timeZone);
  const digits = DIGITS.exec(text)?.slice(1);
  if (digits !== undefined) {
    const [year, month, day, hour, minute, second] = digits;
    const spelled = `${year}-${month}-${day} ${hour}:${minute}:${second}`;
    return readTime(spelled, { timeZone });
  }
  for (const line of [text, stripWords(text)]) {
    const parsed = parseTimestamp(orderNumbers(line, first), timeZone);
    if ('timestamp' in parsed) return isPlausible(parsed.timestamp) ? parsed.timestamp : undefined;
  }
  return undefined;
}

/** A year outside of print is a database's nothing: 0000-00-00, 1970 alone is left to its reader. */
function isPlausible({ iso }: Timestamp): boolean {
  const year = Number(iso.slice(0, 4));
  return year >= 1500 && year <= 2200;
}

function readEpoch(text: string, timeZone: string): Timestamp | undefined {
  const number = Number(text);
  const milliseconds = Math.abs(number) < 1e11 ? number * 1000 : number;
  const timestamp = { iso: epochToIso(Math.trunc(milliseconds), timeZone), zone: timeZone };
  return isPlausible(timestamp) ? timestamp : undefined;
}

function stripWords(text: string): string {
  let line = ASIDE.exec(text)?.[1] ?? text;
  for (let previous = ''; previous !== line; ) {
    previous = line;
    line = line.replace(LABEL, '');
  }
  return line
    .replace(/ *[|•·–—] */g, ' ')
    .replace(/ (?:pukul|pkl\.?|jam|at|@)(?= ?\d)/i, '')
    .replace(/(\d{1,2}[.:]\d{2})(?=WI(?:B|TA|T)\b)/, '$1 ')
    .replace(/[.,;]$/, '')
    .trim();
}

/** `18/06/2025` → `2025-06-18`: the number above 12 is the day; else the order that is asked for. */
function orderNumbers(line: string, first: 'day' | 'month'): string {
  const whole = line.replace(
    SHORT_YEAR,
    (_, day, __, year) => `${day}${year < '69' ? 20 : 19}${year}`,
  );
  const dated = whole.replace(WEEKDAY, (word) =>
    NUMBERS.test(whole.slice(word.length)) ? '' : word,
  );
  const [all, a = '', , b = '', year = ''] = NUMBERS.exec(dated) ?? [];
  if (all === undefined) return line;
  const monthFirst = Number(b) > 12 || (first === 'month' && Number(a) <= 12);
  const [month, day] = monthFirst ? [a, b] : [b, a];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${dated.slice(all.length)}`;
}
