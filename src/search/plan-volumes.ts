import type { IsoDate } from '../model/article.ts';
import type { Volume } from './volume.ts';

/** How many articles a day has in a language. */
export interface DayCount {
  readonly language: string;
  readonly day: IsoDate;
  readonly articles: number;
}

/**
 * Cuts the archive into search volumes of about `limit` articles, one language each.
 *
 * The days of a language are gathered into years, and the years are walked in order of time. A year
 * joins the volume before it as long as both fit into the limit, and begins a new volume where they
 * do not. A year larger than the limit ends the volume before it and is cut by itself in the same
 * way: into whole quarters, a quarter too large into months, a month too large into days. A day is
 * never cut. So no volume of parts of a year reaches into another year.
 *
 * The newest volume is cut once more in the same way, into parts of about `newest` articles, so that
 * the next article has few others indexed again. Once another volume follows, it is whole.
 *
 * Only what came before decides where a volume begins: articles added at the end of a language
 * change its newest part, or add one after it, and leave every volume before the newest as it was.
 * Languages are compared without case; a day may be given more than once.
 *
 * @example planVolumes([{ language: 'id', day: '2017-11-06', articles: 12 }]) // => one volume, id-2017
 */
export function planVolumes(counts: Iterable<DayCount>, limit = 3000, newest = 1000): Volume[] {
  const languages = Map.groupBy(counts, (count) => count.language.toLowerCase());
  return [...languages]
    .flatMap(([language, days]) => {
      const runs = planRuns(gather(sumDays(days), 0), limit);
      const last = runs.pop() ?? [];
      return [...runs, ...planRuns(last, newest)].map((run) => runToVolume(run, language));
    })
    .sort((a, b) => compare(a.from, b.from) || compare(a.language, b.language));
}

/** A year, quarter, month or day: its name within the one above it, and the days that it spans. */
interface Span {
  readonly within: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

interface Period extends Span {
  /** Its place in LEVELS. */
  readonly level: number;
  readonly days: readonly DayCount[];
  readonly articles: number;
}

/** From the coarsest to the finest; each gives the span that a day lies in. */
const LEVELS: readonly ((day: string) => Span)[] = [
  (day) => {
    const year = day.slice(0, 4);
    return { within: '', name: year, from: `${year}-01-01`, to: `${year}-12-31` };
  },
  (day) => {
    const year = day.slice(0, 4);
    const quarter = Math.ceil(Number(day.slice(5, 7)) / 3);
    const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
    const from = `${month(quarter * 3 - 2)}-01`;
    return { within: year, name: `q${quarter}`, from, to: lastDayOf(month(quarter * 3)) };
  },
  (day) => {
    const month = day.slice(0, 7);
    const name = `m${day.slice(5, 7)}`;
    return { within: day.slice(0, 4), name, from: `${month}-01`, to: lastDayOf(month) };
  },
  (day) => ({ within: day.slice(0, 7), name: `d${day.slice(8)}`, from: day, to: day }),
];

/** Joins neighbours up to a limit; a period above it is cut into those of the next level. */
function planRuns(periods: readonly Period[], limit: number): Period[][] {
  const runs: Period[][] = [];
  let open: Period[] | undefined;
  for (const period of periods) {
    if (period.articles > limit && period.level < LEVELS.length - 1) {
      runs.push(...planRuns(gather(period.days, period.level + 1), limit));
      open = undefined;
    } else if (open && sum(open) + period.articles <= limit) {
      open.push(period);
    } else {
      open = [period];
      runs.push(open);
    }
  }
  return runs;
}

function gather(days: readonly DayCount[], level: number): Period[] {
  const spanOf = LEVELS[level];
  if (spanOf === undefined) return [];
  const periods = Map.groupBy(days, ({ day }) => spanOf(day).from);
  return [...periods].map(([from, within]) => ({
    ...spanOf(from),
    level,
    days: within,
    articles: sum(within),
  }));
}

function runToVolume(run: readonly Period[], language: string): Volume {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) throw new Error('A volume needs a period.');
  const name = [language.replace(/[^a-z0-9]+/g, '-'), first.within, first.name];
  if (last !== first) name.push(last.name);
  return {
    id: name.filter((part) => part !== '').join('-'),
    language,
    from: first.from as IsoDate,
    to: last.to as IsoDate,
    articles: sum(run),
  };
}

/** One entry a day, in order of time. */
function sumDays(counts: readonly DayCount[]): DayCount[] {
  return [...Map.groupBy(counts, (count) => count.day)]
    .map(([day, same]) => ({ language: '', day, articles: sum(same) }))
    .filter((count) => count.articles > 0)
    .sort((a, b) => compare(a.day, b.day));
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const day = new Date(Date.UTC(year ?? 0, number ?? 0, 0)).getUTCDate();
  return `${month}-${day}`;
}

function sum(counted: readonly { readonly articles: number }[]): number {
  return counted.reduce((total, { articles }) => total + articles, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
