import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  formatDay,
  formatMonth,
  formatMonthDay,
  formatTimestamp,
  formatWeekday,
  formatYear,
  listMonthNames,
  listWeekdayNames,
} from './format-date.ts';

const jakarta = { iso: '2017-11-06T08:15:00+07:00', zone: 'Asia/Jakarta' };

describe('formatTimestamp', () => {
  test.each([
    ['id', jakarta, '6 November 2017, 08.15 WIB'],
    ['id-ID', jakarta, '6 November 2017, 08.15 WIB'],
    ['en', jakarta, '6 November 2017, 08:15 WIB'],
    ['en-US', jakarta, 'November 6, 2017, 8:15 AM WIB'],
    ['ar', jakarta, '6 نوفمبر 2017، 8:15 ص WIB'],
    ['ar-EG', jakarta, '٦ نوفمبر ٢٠١٧، ٨:١٥ ص WIB'],
    ['fr', jakarta, '6 novembre 2017, 08:15 WIB'],
    ['tlh', jakarta, '6 November 2017, 08:15 WIB'],
    ['bad_tag', jakarta, '6 November 2017, 08:15 WIB'],
  ])('writes a time as %s does', (language, timestamp, expected) => {
    expect(formatTimestamp(timestamp, language)).toBe(expected);
  });

  test.each([
    ['Asia/Makassar', '2017-11-06T09:15:00+08:00', '6 November 2017, 09:15 WITA'],
    ['Asia/Jayapura', '2017-11-06T10:15:00+09:00', '6 November 2017, 10:15 WIT'],
    ['Asia/Pontianak', '2017-11-06T08:15:00+07:00', '6 November 2017, 08:15 WIB'],
    ['Europe/Berlin', '2017-11-06T02:15:00+01:00', '6 November 2017, 02:15 CET'],
    ['Europe/Berlin', '2017-07-06T03:15:00+02:00', '6 July 2017, 03:15 CEST'],
    ['UTC', '2017-11-06T01:15:00+00:00', '6 November 2017, 01:15 UTC'],
    ['America/New_York', '2017-11-05T20:15:00-05:00', '5 November 2017, 20:15 GMT-5'],
    ['+05:30', '2017-11-06T06:45:00+05:30', '6 November 2017, 06:45 UTC+05:30'],
    ['-03:00', '2017-11-05T22:15:00-03:00', '5 November 2017, 22:15 UTC-03:00'],
    ['+00:00', '2017-11-06T01:15:00+00:00', '6 November 2017, 01:15 UTC'],
  ])('writes an instant in its own zone %s', (zone, iso, expected) => {
    expect(formatTimestamp({ iso, zone }, 'en')).toBe(expected);
  });

  test('keeps the offset of a time without a zone', () => {
    const iso = '2017-11-06T08:15:00-03:00';
    expect(formatTimestamp({ iso }, 'en')).toBe('6 November 2017, 08:15 UTC-03:00');
    expect(formatTimestamp({ iso: '2017-11-06T08:15:00Z' }, 'id')).toBe(
      '6 November 2017, 08.15 UTC',
    );
  });

  test('writes a day as a day', () => {
    expect(formatTimestamp({ iso: '2017-11-06' }, 'id')).toBe('6 November 2017');
  });
});

test('days, months, years and weekdays are written without a zone', () => {
  expect(formatDay('2017-11-06', 'en')).toBe('6 November 2017');
  expect(formatDay('1926-01-31', 'id')).toBe('31 Januari 1926');
  expect(formatMonth('2017-03', 'id')).toBe('Maret 2017');
  expect(formatYear('2017', 'id')).toBe('2017');
  expect(formatMonthDay('02-29', 'en')).toBe('29 February');
  expect(formatWeekday('2017-11-06', 'id')).toBe('Senin');
});

test('every language uses the Gregorian calendar of the addresses', () => {
  expect(formatMonth('2017-11', 'fa')).toBe('نوامبر ۲۰۱۷');
  expect(formatYear('2017', 'th')).toBe('2017');
});

test('the months begin with January and the week with Monday', () => {
  expect(listMonthNames('id')).toHaveLength(12);
  expect(listMonthNames('id')[4]).toBe('Mei');
  expect(listMonthNames('en', 'short')[0]).toBe('Jan');
  expect(listWeekdayNames('en')).toEqual(
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  );
});

test('the zone and the language of the machine change nothing', () => {
  const script = `
    const { formatTimestamp, formatDay, formatMonth } = await import(process.argv[1]);
    const languages = ['id', 'en', 'ar', 'tlh'];
    const times = [${JSON.stringify(jakarta)}, { iso: '2017-11-06' }];
    console.log(languages.flatMap((language) => [
      ...times.map((time) => formatTimestamp(time, language)),
      formatDay('2017-01-01', language), formatMonth('2017-01', language),
    ]).join('\\n'));`;
  const module = new URL('./format-date.ts', import.meta.url);
  const outputs = [
    { TZ: 'UTC', LANG: 'C' },
    { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
    { TZ: 'Pacific/Pago_Pago', LANG: 'fa_IR.UTF-8' },
  ].map((machine) =>
    execFileSync(
      process.execPath,
      ['--input-type=module', '--eval', script, fileURLToPath(module)],
      { encoding: 'utf8', env: { ...machine, LC_ALL: machine.LANG, PATH: process.env.PATH } },
    ),
  );
  expect(outputs[0]).toContain('6 November 2017, 08.15 WIB');
  expect(new Set(outputs).size).toBe(1);
});
