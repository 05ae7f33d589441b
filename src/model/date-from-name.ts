import type { IsoDate } from './article.ts';
import { isRealDay } from './parse-day.ts';

/** What the name of a file says: the day it begins with, and the rest as a text for the slug. */
export interface DatedName {
  readonly day?: IsoDate;
  /** Without ending; empty for a file that is called by its date alone. */
  readonly rest: string;
}

/** A file of which its folder bears the name: `storm/index.md`. */
const BUNDLE = /^(?:_?index|readme)(?:\.[a-z]{2,3})?$/i;
const LEADING_DAY = /^([1-9]\d{3})([-_.]?)(\d{2})\2(\d{2})(?!\d)[-_. ]*/;
const FOLDER_DAY = /(?:^|\/)([1-9]\d{3})\/(\d{1,2})\/(\d{1,2})(?:$|\/(.))/;

/**
 * Reads the day from a file's name, or else from the folders it lies in.
 *
 * @example parseDateFromName('2014-03-12-coming-soon.md') // => { day: '2014-03-12', rest: 'coming-soon' }
 * @example parseDateFromName('2017/11/06/summit/index.md') // => { day: '2017-11-06', rest: 'summit' }
 */
export function parseDateFromName(path: string): DatedName {
  const steps = path.replace(/\.[^./]+$/, '').split('/');
  if (BUNDLE.test(steps.at(-1) ?? '')) steps.pop();
  const name = steps.at(-1) ?? '';
  const [prefix = '', year, , month, date] = LEADING_DAY.exec(name) ?? [];
  const named = toIsoDate(year, month, date);
  if (named !== undefined) return { day: named, rest: name.slice(prefix.length) };
  const [, folderYear, folderMonth, folderDate, inner] = FOLDER_DAY.exec(steps.join('/')) ?? [];
  const day = toIsoDate(folderYear, folderMonth, folderDate);
  if (day === undefined) return { rest: name };
  // `2017/11/06/index.md` has no name but its date.
  return { day, rest: inner === undefined ? '' : name };
}

function toIsoDate(year?: string, month?: string, day?: string): IsoDate | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!isRealDay({ year: Number(year), month: Number(month), day: Number(day) })) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` as IsoDate;
}
