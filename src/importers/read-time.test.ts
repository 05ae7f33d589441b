import { describe, expect, test } from 'vitest';
import { readTime } from './read-time.ts';

const JAKARTA = { timeZone: 'Asia/Jakarta' };

describe('readTime', () => {
  test.each([
    ['18/06/2025, 21:35 WIB', '2025-06-18T21:35:00+07:00'],
    ['18 Juni 2025 | 20.04 WIB', '2025-06-18T20:04:00+07:00'],
    ['Rabu, 18 Jun 2025 07:30 WIB', '2025-06-18T07:30:00+07:00'],
    ['Rabu, 18/06/2025 07:30 WIB', '2025-06-18T07:30:00+07:00'],
    ['Rabu (18/6/2025)', '2025-06-18'],
    ['Diterbitkan 06 Nov 2017, 08:15 WIB', '2017-11-06T08:15:00+07:00'],
    ['diperbarui: 6 November 2017 pukul 08.15 WITA', '2017-11-06T08:15:00+08:00'],
    ['Last updated on November 6, 2017 at 8:15 PM', '2017-11-06T20:15:00+07:00'],
    ['6 Nopember 2017 · 08.15WIB', '2017-11-06T08:15:00+07:00'],
    ['2017-11-06T01:15:00Z', '2017-11-06T01:15:00+00:00'],
    ['2017-11-06T01:15:00.000Z', '2017-11-06T01:15:00+00:00'],
    ['Mon, 06 Nov 2017 01:15:00 GMT', '2017-11-06T01:15:00+00:00'],
    ['Mon, 06 Nov 2017 01:15:00 +0000', '2017-11-06T01:15:00+00:00'],
    ['1509930900', '2017-11-06T08:15:00+07:00'],
    [1509930900000, '2017-11-06T08:15:00+07:00'],
    ['06.11.2017', '2017-11-06'],
    ['11/16/2017', '2017-11-16'],
  ])('reads %j', (text, iso) => {
    expect(readTime(text, JAKARTA)?.iso).toBe(iso);
  });

  test('takes the number for the month that it is told stands first', () => {
    expect(readTime('6/11/2017', JAKARTA)?.iso).toBe('2017-11-06');
    expect(readTime('6/11/2017', { ...JAKARTA, first: 'month' })?.iso).toBe('2017-06-11');
  });

  test.each([
    '',
    'kemarin',
    '0000-00-00 00:00:00',
    '31/31/2017',
    'Rabu',
    '2017',
    '12',
    'x'.repeat(200),
  ])('finds no date in %j', (text) => {
    expect(readTime(text, JAKARTA)).toBeUndefined();
  });
});

test.each([
  ['19/06/25 07:00', '2025-06-19T07:00:00+07:00'],
  ['31-12-99', '1999-12-31'],
  ['Jumat, 20/06/2025 | 10.10 WITA', '2025-06-20T10:10:00+08:00'],
])('reads "%s" as tables of newspapers write it', (written, iso) => {
  expect(readTime(written, { timeZone: 'Asia/Jakarta' })?.iso).toBe(iso);
});
