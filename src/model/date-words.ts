/** The words of dates in English and Indonesian, the old spellings (Pebruari, Nopember) included. */

const MONTH_WORDS = [
  'jan january januari',
  'feb february februari peb pebruari',
  'mar march maret',
  'apr april',
  'may mei',
  'jun june juni',
  'jul july juli',
  'aug august agustus agu ags agt agst',
  'sep sept september',
  'oct october okt oktober',
  'nov november nop nopember',
  'dec december des desember',
];

const WEEKDAY_WORDS =
  'sun mon tue tues wed thu thur thurs fri sat sunday monday tuesday wednesday thursday friday saturday ' +
  "min sen sel rab kam jum sab minggu ahad senin selasa rabu kamis jumat jum'at jum’at sabtu";

const MONTHS = new Map(
  MONTH_WORDS.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);
const WEEKDAYS = new Set(WEEKDAY_WORDS.split(' '));

/** 1 to 12 for the name of a month or its abbreviation. */
export function findMonth(word: string): number | undefined {
  return MONTHS.get(word.toLowerCase());
}

export function isWeekday(word: string): boolean {
  return WEEKDAYS.has(word.toLowerCase());
}
