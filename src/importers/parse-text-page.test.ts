/** Fixture folders: `input.txt`, and what is read from it in `expected.json` and `expected.md`. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChromeTable } from './chrome-table.ts';
import { parseTextPage } from './parse-text-page.ts';

const OPTIONS = {
  timeZone: 'Asia/Jakarta',
  language: 'id',
  chrome: createChromeTable(),
  map: {},
  pages: false,
};
const UPDATE = process.env.UPDATE === '1';
const inputs = globSync(join(import.meta.dirname, 'fixtures/text/*/input.txt')).toSorted();

function expectFile(file: string, text: string): void {
  if (UPDATE) writeFileSync(file, text);
  expect(existsSync(file), `There is no ${file}; UPDATE=1 writes it`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

describe('a page of plain text', () => {
  test.each(inputs.map((input) => [basename(dirname(input)), input]))('%s', (_, input) => {
    const { body, ...rest } = parseTextPage(readFileSync(input, 'utf8'), OPTIONS);
    expectFile(join(dirname(input), 'expected.md'), `${body}\n`);
    expectFile(join(dirname(input), 'expected.json'), `${JSON.stringify(rest, undefined, 2)}\n`);
  });

  test('has fixtures', () => {
    expect(inputs.length).toBeGreaterThan(3);
  });

  test.each(inputs.map((input) => [basename(dirname(input)), input]))(
    'loses no line of %s',
    (_, input) => {
      const text = readFileSync(input, 'utf8');
      const article = JSON.stringify(parseTextPage(text, OPTIONS)).replaceAll('\\\\', '');
      const lost = (text.match(/\p{L}{4,}/gu) ?? []).filter(
        (word) => !article.includes(word) && !MARKS.has(word.toLowerCase()),
      );
      expect(lost).toEqual([]);
    },
  );
});

/** Words of dates and labels, which become fields. */
const MARKS = new Set(
  'oleh reporter diperbarui diterbitkan penulis editor foto published updated march'.split(' '),
);

describe('a page of a newsroom', () => {
  const TITLE = 'Feri Pulau Selasih Kembali Berlayar';
  const FIRST =
    'Warga Pulau Selasih kembali dapat menyeberang ke kota setelah kapal feri yang lama rusak selesai diperbaiki.';
  const SECOND =
    'Kepala pelabuhan mengatakan bahwa kapal itu akan berlayar dua kali sehari selama musim hujan.';

  test.each([
    [
      'Kompas',
      ['Kompas.com - 18/06/2025, 21:35 WIB', 'Sari Wulan, Budi Raya', 'Tim Redaksi', ''],
      ['Kapal di dermaga, Rabu (18/6/2025).(KOMPAS.com/SARI WULAN)', 'SELASIH, KOMPAS.com – '],
      ['Baca juga: Ombak Tinggi di Selat'],
      {
        authors: ['Sari Wulan', 'Budi Raya'],
        dateline: 'SELASIH, KOMPAS.com',
        credit: 'KOMPAS.com/SARI WULAN',
      },
    ],
    [
      'Detik',
      ['Sari Wulan - detikNews', 'Rabu, 18 Jun 2025 21:35 WIB'],
      ['Foto: Kapal di dermaga (Sari Wulan/detikcom)', 'Jakarta - '],
      ['ADVERTISEMENT', 'SCROLL TO CONTINUE WITH CONTENT', '(swn/bry)'],
      { authors: ['Sari Wulan'], dateline: 'Jakarta', credit: 'Sari Wulan/detikcom' },
    ],
    [
      'Tempo',
      ['Reporter', 'Sari Wulan', 'Editor', 'Budi Raya', '18 Juni 2025 | 21.35 WIB'],
      ['Kapal di dermaga, 18 Juni 2025. TEMPO/Sari Wulan', 'TEMPO.CO, Jakarta - '],
      ['Pilihan Editor: Ombak Tinggi di Selat'],
      { authors: ['Sari Wulan'], dateline: 'TEMPO.CO, Jakarta', credit: 'TEMPO/Sari Wulan' },
    ],
    [
      'Antara',
      ['Rabu, 18 Juni 2025 21:35 WIB'],
      ['Kapal di dermaga. ANTARA/Sari Wulan/aa.', 'Selasih (ANTARA) - '],
      ['Pewarta: Sari Wulan', 'Editor: Budi Raya', 'Copyright © ANTARA 2025'],
      { authors: ['Sari Wulan'], dateline: 'Selasih (ANTARA)', credit: 'ANTARA/Sari Wulan/aa' },
    ],
    [
      'CNN Indonesia',
      ['CNN Indonesia', 'Rabu, 18 Jun 2025 21:35 WIB', 'Bagikan:'],
      ['Kapal di dermaga. (CNN Indonesia/Sari Wulan)', 'Jakarta, CNN Indonesia -- '],
      ['[Gambas:Video CNN]', '(swn/bry)'],
      {
        authors: undefined,
        dateline: 'Jakarta, CNN Indonesia',
        credit: 'CNN Indonesia/Sari Wulan',
      },
    ],
    [
      'Bisnis Indonesia',
      ['Sari Wulan - Bisnis.com', 'Rabu, 18 Juni 2025 | 21:35', 'Bagikan'],
      ['Bisnis.com, JAKARTA — '],
      ['Cek Berita dan Artikel yang lain di Google News dan WA Channel'],
      { authors: ['Sari Wulan'], dateline: 'Bisnis.com, JAKARTA', credit: undefined },
    ],
  ])('of %s keeps its facts and nothing of the site', (_, head, above, below, facts) => {
    const dateline = above.at(-1) ?? '';
    const page = [
      TITLE,
      ...head,
      ...above.slice(0, -1),
      `${dateline}${FIRST}`,
      '',
      SECOND,
      ...below,
    ];
    const article = parseTextPage(page.join('\n'), OPTIONS);
    const { title, published, authors, dateline: place, image } = article.fields;
    expect(title?.value).toBe(TITLE);
    expect(published?.value.iso).toBe('2025-06-18T21:35:00+07:00');
    expect(article.body).toBe(`${FIRST}\n\n${SECOND}`);
    expect({
      authors: authors?.value,
      dateline: place?.value,
      credit: image?.value.credit,
    }).toEqual(facts);
  });
});
