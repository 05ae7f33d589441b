import type { BuiltVolume } from '../volume.ts';
import type { PagefindFilters } from './pagefind-module.ts';
import type { SearchRequest } from './search-request.ts';

/** The volumes that hold days and languages asked for, in the order of a search: newest first, or oldest. */
export function selectVolumes(
  volumes: readonly BuiltVolume[],
  { from, to, languages, order }: Pick<SearchRequest, 'from' | 'to' | 'languages' | 'order'>,
): BuiltVolume[] {
  const within = volumes.filter(
    (volume) =>
      (!from || volume.to >= from) &&
      (!to || volume.from <= to) &&
      (languages.length === 0 || languages.some((language) => isLanguage(volume, language))),
  );
  return order === 'oldest'
    ? within.sort((a, b) => compare(a.from, b.from))
    : within.sort((a, b) => compare(b.to, a.to));
}

/** A language asked for includes its regions. */
function isLanguage({ language }: BuiltVolume, asked: string): boolean {
  return language === asked || language.startsWith(`${asked}-`);
}

/** The filters that a volume itself must apply: one that lies within the days asked for needs none for them. */
export function volumeFilters(volume: BuiltVolume, request: SearchRequest): PagefindFilters {
  const { tags, authors, sections } = request;
  const days = daysFilter(volume, request);
  return {
    ...(tags.length > 0 && { tag: tags }),
    ...(authors.length > 0 && { author: authors }),
    ...(sections.length > 0 && { section: { any: sections } }),
    ...(days && { any: days }),
  };
}

type DaysFilter = readonly { readonly [key: string]: { readonly any: readonly string[] } }[];

/** Whole months, and the days of those that are asked for in part. */
function daysFilter(volume: BuiltVolume, request: SearchRequest): DaysFilter | undefined {
  const from = request.from && request.from > volume.from ? request.from : undefined;
  const to = request.to && request.to < volume.to ? request.to : undefined;
  if (!from && !to) return undefined;
  const [first, last] = [from ?? volume.from, to ?? volume.to];
  const months = listMonths(first.slice(0, 7), last.slice(0, 7));
  const isWhole = (month: string) =>
    (!from || `${month}-01` >= from) && (!to || `${month}-${lastDay(month)}` <= to);
  const days = months
    .filter((month) => !isWhole(month))
    .flatMap((month) => listDays(month).filter((day) => day >= first && day <= last));
  const whole = months.filter(isWhole);
  return [
    ...(whole.length > 0 ? [{ month: { any: whole } }] : []),
    ...(days.length > 0 ? [{ day: { any: days } }] : []),
  ];
}

function listMonths(first: string, last: string): string[] {
  const months: string[] = [];
  for (let year = first.slice(0, 4); year <= last.slice(0, 4); year = nextYear(year)) {
    for (let month = 1; month <= 12; month += 1) months.push(`${year}-${two(month)}`);
  }
  return months.filter((month) => month >= first && month <= last);
}

function listDays(month: string): string[] {
  return Array.from({ length: lastDay(month) }, (_, index) => `${month}-${two(index + 1)}`);
}

function lastDay(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).getUTCDate();
}

const nextYear = (year: string) => String(Number(year) + 1).padStart(4, '0');
const two = (number: number) => String(number).padStart(2, '0');
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
