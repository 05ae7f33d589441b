/** Tables as five newsrooms' articles are passed around in, made up row by row: nothing may be lost. */
import { expect, test } from 'vitest';
import type { ImportedArticle } from './imported-article.ts';
import { readTable } from './read-table.ts';
import { readFiles } from './test-reading.ts';

const ROWS = 720;
const MONTHS =
  'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
    ' ',
  );
const SHORT = 'Jan Feb Mar Apr Mei Jun Jul Agt Sep Okt Nov Des'.split(' ');
const DAYS = "Minggu Senin Selasa Rabu Kamis Jum'at Sabtu".split(' ');
const PEOPLE = [
  'Sari Wulan',
  'Budi Raya',
  'I Made Suardana',
  'Ratri Handaru, S.Sos',
  'Siti Nur’aini',
  "Umi Ma'rifah",
  'R. Bagus Pradipta',
] as const;

interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

function momentOf(row: number): Moment {
  const date = new Date(Date.UTC(2009, 0, 1) + row * 12_011 * 60_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
  };
}

const two = (number: number) => String(number).padStart(2, '0');
const weekdayOf = ({ year, month, day }: Moment) =>
  DAYS[new Date(Date.UTC(year, month, day)).getUTCDay()];

function isoOf({ year, month, day, hour, minute }: Moment): string {
  return `${year}-${two(month + 1)}-${two(day)}T${two(hour)}:${two(minute)}:00+07:00`;
}

interface Newsroom {
  readonly columns: readonly [title: string, body: string, author: string, time: string];
  /** One way of writing after the other. */
  readonly times: readonly ((moment: Moment) => string)[];
  readonly authors: readonly ((a: string, b: string) => readonly [string, readonly string[]])[];
}

const NEWSROOMS: Readonly<Record<string, Newsroom>> = {
  detik: {
    columns: ['judul', 'isi_berita', 'penulis', 'tanggal'],
    times: [
      (at) =>
        `${weekdayOf(at)}, ${two(at.day)} ${SHORT[at.month]} ${at.year} ${two(at.hour)}:${two(at.minute)} WIB`,
      (at) =>
        `detikNews - ${weekdayOf(at)}, ${two(at.day)} ${SHORT[at.month]} ${at.year} ${two(at.hour)}:${two(at.minute)} WIB`,
    ],
    authors: [(a) => [`${a} - detikNews`, [a]], (a, b) => [`${a} / ${b}`, [a, b]]],
  },
  kompas: {
    columns: ['title', 'content', 'author', 'date'],
    times: [
      (at) =>
        `Kompas.com - ${two(at.day)}/${two(at.month + 1)}/${at.year}, ${two(at.hour)}:${two(at.minute)} WIB`,
      (at) =>
        `Kompas.com, ${at.day} ${MONTHS[at.month]} ${at.year}, ${two(at.hour)}:${two(at.minute)} WIB`,
    ],
    authors: [
      (a, b) => [`Penulis ${a} | Editor ${b}`, [a]],
      (a, b) => [`Penulis: ${a}\nEditor: ${b}`, [a]],
    ],
  },
  tempo: {
    columns: ['headline', 'text', 'reporter', 'published_at'],
    times: [
      (at) => `${at.day} ${MONTHS[at.month]} ${at.year} | ${two(at.hour)}.${two(at.minute)} WIB`,
      (at) =>
        `${weekdayOf(at)}, ${at.day} ${MONTHS[at.month]} ${at.year} ${two(at.hour)}:${two(at.minute)} WIB | Editor: Budi`,
    ],
    authors: [(a, b) => [`Reporter: ${a} Editor: ${b}`, [a]], (a) => [`oleh ${a}`, [a]]],
  },
  republika: {
    columns: ['judul_berita', 'konten', 'reporter', 'waktu'],
    times: [
      (at) =>
        `${weekdayOf(at)} ${two(at.day)} ${SHORT[at.month]} ${at.year} ${two(at.hour)}:${two(at.minute)} WIB`,
      (at) =>
        `REPUBLIKA.CO.ID, ${two(at.day)} ${SHORT[at.month]} ${at.year} ${two(at.hour)}:${two(at.minute)} WIB`,
    ],
    authors: [(a, b) => [`Rep: ${a}/ Red: ${b}`, [a]], (a, b) => [`${a} dan ${b}`, [a, b]]],
  },
  liputan6: {
    columns: ['Judul', 'Artikel', 'Author', 'Tanggal Terbit'],
    times: [
      (at) =>
        `Diterbitkan ${two(at.day)} ${SHORT[at.month]} ${at.year}, ${two(at.hour)}:${two(at.minute)} WIB`,
      (at) =>
        `Liputan6.com, ${two(at.day)} ${SHORT[at.month]} ${at.year}, ${two(at.hour)}:${two(at.minute)} WIB`,
      (at) => `${at.year}${two(at.month + 1)}${two(at.day)}${two(at.hour)}${two(at.minute)}00`,
      (at) =>
        `${weekdayOf(at)} ,${at.day} ${MONTHS[at.month]} ${at.year} ${two(at.hour)}:${two(at.minute)}`,
    ],
    authors: [(a) => [a, [a]], (a, b) => [`${a}; ${b}`, [a, b]]],
  },
};

function makeRows({ columns, times, authors }: Newsroom) {
  return Array.from({ length: ROWS }, (_, row) => {
    const moment = momentOf(row);
    const [a = '', b = ''] = [PEOPLE[row % 7], PEOPLE[(row + 3) % 7]];
    const [byline = '', names = []] = authors[row % authors.length]?.(a, b) ?? [];
    const title = `Kapal ke-${row} "tiba", warga: akhirnya; ${row % 3 === 0 ? '=1+1' : '50% muatan'}`;
    const body = `Kapal itu tiba di pelabuhan, kata petugas nomor ${row}.\n\nWarga menunggu sejak pagi.`;
    const time = times[row % times.length]?.(moment) ?? '';
    const cells = [title, body, byline, time];
    const values = Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
    return { values, expected: { title, authors: names, published: isoOf(moment) } };
  });
}

function toCsv(rows: readonly Readonly<Record<string, string>>[], sign: string): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const lines = rows.map((row) => Object.values(row).map(quote).join(sign));
  return [Object.keys(rows[0] ?? {}).join(sign), ...lines].join('\r\n');
}

const factsOf = ({ fields }: ImportedArticle) => ({
  title: fields.title?.value,
  authors: fields.authors?.value,
  published: fields.published?.value.iso,
});

const WRITERS = {
  csv: (rows: readonly Readonly<Record<string, string>>[]) => `\uFEFF${toCsv(rows, ',')}`,
  tsv: (rows: readonly Readonly<Record<string, string>>[]) => toCsv(rows, '\t'),
  jsonl: (rows: readonly Readonly<Record<string, string>>[]) =>
    rows.map((row) => JSON.stringify(row)).join('\n'),
  json: (rows: readonly Readonly<Record<string, string>>[]) => JSON.stringify(rows, undefined, 1),
};

test.each(
  Object.keys(NEWSROOMS).flatMap((name) =>
    Object.entries(WRITERS).map(([kind, write]) => [name, kind, write] as const),
  ),
)('keeps title, author and time of every article of %s in %s', async (name, _, write) => {
  const rows = makeRows(NEWSROOMS[name] as Newsroom);
  const table = write(rows.map(({ values }) => values));
  const { articles, rules } = await readFiles(readTable, { table }, {});
  expect(articles.map(factsOf)).toEqual(rows.map(({ expected }) => expected));
  expect(rules.filter((rule) => rule !== 'source-formula')).toEqual([]);
});
