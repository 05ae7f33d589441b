import type { Timestamp } from '../model/article.ts';
import { isWeekday } from '../model/date-words.ts';
import { type ReadTimeOptions, readTime } from './read-time.ts';

/** A time inside a line of text. */
export interface TimeInLine {
  readonly timestamp: Timestamp;
  /** What the words before it say of it; undefined where they say nothing. */
  readonly means?: 'published' | 'updated';
  readonly start: number;
  readonly end: number;
}

const MONTH = '\\p{L}{3,9}\\.?';
const DAY = [
  `\\d{1,2}(?:st|nd|rd|th)?[ -]${MONTH},?[ -]\\d{4}`,
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}',
  '\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}',
].join('|');
const ZONE = 'WIB|WITA|WIT|GMT(?:[+-]\\d{1,2})?|UTC|Z|[ECMP][SD]T|[+-]\\d{2}:?\\d{2}';
const CLOCK = `\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?(?: ?\\(?(?:${ZONE})\\b\\)?)?`;
const TIME = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<word>\\p{L}+['’]?\\p{L}*(?:[,.]? \\(?|[,.(]))?(?:${DAY})(?!\\d)(?:(?:T|\\)?[ ,|•·–-]{1,4}(?:(?:pukul|pkl\\.?|jam|at|@) )?)${CLOCK})?`,
  'giu',
);
const UPDATED =
  /(?:diperbar(?:ui|ukan)|diperbaharui|dimutakhirkan|update[ds]?|last updated|last modified|modified|pembaruan)(?: on| pada)?[ :|–-]*$/i;
const PUBLISHED =
  /(?:(?:di)?terbit(?:kan)?|tayang|dipublikasikan|published|posted|first published|publish(?:ed)? on|posted on)(?: on| pada)?[ :|–-]*$/i;

/** Finds the times in a line, with what stands before each of them: "diperbarui 06 Nov 2017, 08:15 WIB". */
export function findTimes(line: string, options: ReadTimeOptions): TimeInLine[] {
  if (line.length > 400) return [];
  return [...line.matchAll(TIME)].flatMap((match): TimeInLine[] => {
    // A word that is no day of the week belongs to what stands before the time.
    const word = match.groups?.word ?? '';
    const skipped = isWeekday(word.replace(/[,.( ]+$/, '')) ? 0 : word.length;
    const timestamp = readTime(match[0].slice(skipped), options) ?? readTime(match[0], options);
    if (timestamp === undefined) return [];
    const before = line.slice(0, match.index + skipped);
    const label = UPDATED.exec(before) ?? PUBLISHED.exec(before);
    const means = label === null ? {} : { means: UPDATED.test(before) ? 'updated' : 'published' };
    const start = label?.index ?? match.index + skipped;
    return [
      {
        timestamp,
        ...(means as Pick<TimeInLine, 'means'>),
        start,
        end: match.index + match[0].length,
      },
    ];
  });
}
