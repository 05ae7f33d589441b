import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Timestamp } from './article.ts';
import {
  compareTimestamps,
  isDay,
  parseTimestamp,
  timestampToDay,
  timestampToEpoch,
} from './parse-date.ts';

const JAKARTA = 'Asia/Jakarta';

function read(text: string, zone = JAKARTA): Timestamp {
  const parsed = parseTimestamp(text, zone);
  if ('failure' in parsed) throw new Error(parsed.failure);
  return parsed.timestamp;
}

describe('parseTimestamp', () => {
  test.each([
    '2017-11-06',
    '2017/11/06',
    '2017.11.06',
    '2017-11-6',
    '20171106',
    '6 November 2017',
    '06 Nov 2017',
    '6th Nov. 2017',
    '6-Nov-2017',
    'Nov 6, 2017',
    'November 6th 2017',
    'Senin, 6 Nopember 2017',
    'Mon, 06 Nov 2017',
    '2017-11-06Z',
    '2017-11-06+07:00',
    '2017-11-06-05:00',
    ' 2017-11-06\u00A0',
  ])('reads %j as a day, which has no zone', (text) => {
    expect(read(text)).toEqual({ iso: '2017-11-06' });
  });

  test.each([
    '2017-11-06 08:15',
    '2017-11-06T08:15',
    '2017-11-06T08:15:00',
    '2017-11-06 08:15:00.250',
    '2017-11-06 8:15',
    '2017-11-06 08.15',
    '2017/11/06 08:15',
    '2017-11-06 8:15 am',
    '2017-11-06 08:15 a.m.',
    '06 Nov 2017, 08:15 WIB',
    '6 November 2017, 08.15 WIB',
    '6 November 2017 pukul 08.15',
    '6 Nov 2017 | 08:15 wib',
    'Senin, 6 November 2017 - 08:15 WIB',
    'Nov 6, 2017 at 8:15 AM',
    'Mon, 06 Nov 2017 08:15:00 +0700',
    'Mon Nov 06 2017 08:15:00 GMT+0700 (Western Indonesia Time)',
    '2017-11-06T08:15:00+07:00',
    '2017-11-06 08:15:00 +0700',
    '2017-11-06 08:15 +07',
    '2017-11-06 08:15 +7',
    '2017-11-06 08:15 UTC+7',
    '2017-11-06 08:15 Asia/Jakarta',
    '2017-11-06 08:15 asia/jakarta',
    '2017-11-06T08:15:00[Asia/Jakarta]',
    '2017-11-06T08:15:00+07:00[Asia/Jakarta]',
    '2017-11-06T08:15+07:00 (WIB)',
    '2017-11-06 08:15 (WIB)',
  ])('reads %j as a time in the archive’s zone', (text) => {
    expect(read(text)).toEqual({ iso: '2017-11-06T08:15:00+07:00', zone: JAKARTA });
  });

  test.each([
    ['2017-11-06T08:15:30Z', '2017-11-06T08:15:30+00:00', '+00:00'],
    ['2017-11-06 08:15 GMT', '2017-11-06T08:15:00+00:00', '+00:00'],
    ['2017-11-06T08:15:00-00:00', '2017-11-06T08:15:00+00:00', '+00:00'],
    ['2017-11-06 08:15:00 -0400', '2017-11-06T08:15:00-04:00', '-04:00'],
    ['2015-12-17 12:00:00 -5', '2015-12-17T12:00:00-05:00', '-05:00'],
    ['2017-11-06 20:15 EST', '2017-11-06T20:15:00-05:00', '-05:00'],
    ['2017-11-06 8:15 p.m. PDT', '2017-11-06T20:15:00-07:00', '-07:00'],
    ['2017-11-06 12:15 am', '2017-11-06T00:15:00+07:00', JAKARTA],
    ['2017-11-06 12:15 pm', '2017-11-06T12:15:00+07:00', JAKARTA],
    ['2017-11-06 08:15 WITA', '2017-11-06T08:15:00+08:00', 'Asia/Makassar'],
    ['2017-11-06 08:15 WIT', '2017-11-06T08:15:00+09:00', 'Asia/Jayapura'],
    ['2017-11-06 08:15 +05:30', '2017-11-06T08:15:00+05:30', '+05:30'],
    ['2017-07-06 08:15 Europe/Berlin', '2017-07-06T08:15:00+02:00', 'Europe/Berlin'],
    ['2017-11-06T08:15:00+07:00[Asia/Makassar]', '2017-11-06T09:15:00+08:00', 'Asia/Makassar'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59+00:00', '+00:00'],
  ])('reads %j with the zone it names', (text, iso, zone) => {
    expect(read(text)).toEqual({ iso, zone });
  });

  test('takes an offset for the archive’s zone only while its clocks keep it', () => {
    expect(read('2017-11-05 01:30 -0500', 'America/New_York').zone).toBe('America/New_York');
    expect(read('2017-07-05 01:30 -0500', 'America/New_York').zone).toBe('-05:00');
    expect(read('2017-07-05 01:30 EDT', 'America/New_York').zone).toBe('America/New_York');
    expect(read('2017-07-05T01:30:00Z', 'UTC').zone).toBe('UTC');
  });

  test('reads a time that clocks skip or show twice as calendars do', () => {
    expect(read('2017-03-12 02:30', 'America/New_York').iso).toBe('2017-03-12T03:30:00-04:00');
    expect(read('2017-11-05 01:30', 'America/New_York').iso).toBe('2017-11-05T01:30:00-04:00');
  });

  test.each(['XYZ', 'waktu setempat', 'IST'])(
    'reads a time in the unknown zone %j in the archive’s',
    (zone) => {
      expect(parseTimestamp(`2017-11-06 08:15 ${zone}`, JAKARTA)).toEqual({
        timestamp: { iso: '2017-11-06T08:15:00+07:00', zone: JAKARTA },
        unknownZone: zone,
      });
    },
  );

  test.each([
    ['1987-13-02', '"1987-13-02" is not a date: there is no such day'],
    ['2017-02-29', '"2017-02-29" is not a date: there is no such day'],
    ['31 September 2017', '"31 September 2017" is not a date: there is no such day'],
    ['2017-11-00', '"2017-11-00" is not a date: there is no such day'],
    ['2017-11-06 25:00', '"2017-11-06 25:00" is not a time: there is no such hour'],
    ['2017-11-06 08:61', '"2017-11-06 08:61" is not a time: there is no such hour'],
    ['2017-11-06 13:00 pm', '"2017-11-06 13:00 pm" is not a time: there is no such hour'],
    ['6/11/2017', '"6/11/2017" does not say which number is the day and which the month'],
    ['11-06-17', '"11-06-17" does not say which number is the day and which the month'],
    ['2017-11-06T08:15:00+25:00', '"2017-11-06T08:15:00+25:00" is not a date'],
    ['2017-11-06 besok', '"2017-11-06 besok" is not a date'],
    ['2017-11-06 08:15 ???', '"2017-11-06 08:15 ???" is not a date'],
    ['6 Foo 2017', '"6 Foo 2017" is not a date'],
    ['0017-11-06', '"0017-11-06" is not a date'],
    ['2017-11', '"2017-11" is not a date'],
    ['kemarin', '"kemarin" is not a date'],
    ['', '"" is not a date'],
  ])('refuses %j', (text, failure) => {
    expect(parseTimestamp(text, JAKARTA)).toEqual({ failure });
  });

  test('agrees with Temporal on every hour around a change of clocks, and on old offsets', () => {
    for (const zone of ['America/New_York', 'Europe/London', 'Australia/Lord_Howe', JAKARTA]) {
      for (const start of [
        '2017-03-11',
        '2017-03-25',
        '2017-04-01',
        '2017-10-28',
        '2017-11-04',
        '1942-03-22',
      ]) {
        const first = Temporal.PlainDateTime.from(start);
        for (let hour = 0; hour < 72; hour++) {
          const local = first.add({ hours: hour });
          const zoned = local.toZonedDateTime(zone, { disambiguation: 'compatible' });
          const timestamp = read(local.toString({ smallestUnit: 'second' }), zone);
          expect(timestamp.iso).toBe(
            zoned.toString({ smallestUnit: 'second', timeZoneName: 'never' }),
          );
          expect(timestampToEpoch(timestamp, zone)).toBe(zoned.epochMilliseconds);
        }
      }
    }
  });
});

describe('timestampToEpoch', () => {
  test('counts a day from its beginning in the archive’s zone', () => {
    expect(timestampToEpoch({ iso: '2017-11-06' }, JAKARTA)).toBe(Date.UTC(2017, 10, 5, 17));
    expect(timestampToEpoch({ iso: '2017-11-06' }, 'UTC')).toBe(Date.UTC(2017, 10, 6));
  });

  test('begins a day without midnight at its first hour', () => {
    expect(timestampToEpoch({ iso: '2018-11-04' }, 'America/Sao_Paulo')).toBe(
      Date.UTC(2018, 10, 4, 3),
    );
  });

  test('is the instant for a time, whatever the archive’s zone', () => {
    const timestamp = { iso: '2017-11-06T08:15:00+07:00', zone: JAKARTA };
    expect(timestampToEpoch(timestamp, 'America/New_York')).toBe(Date.UTC(2017, 10, 6, 1, 15));
  });
});

describe('timestampToDay', () => {
  test.each([
    ['2017-11-06', 'UTC', '2017-11-06'],
    ['2017-11-06T23:30:00+07:00', JAKARTA, '2017-11-06'],
    ['2017-11-06T23:30:00+00:00', JAKARTA, '2017-11-07'],
    ['2017-11-06T01:00:00+07:00', 'UTC', '2017-11-05'],
    ['2017-11-05T04:30:00+00:00', 'America/New_York', '2017-11-05'],
    ['2017-11-06T04:30:00+00:00', 'America/New_York', '2017-11-05'],
    ['2017-12-31T23:30:00-05:00', 'Pacific/Auckland', '2018-01-01'],
  ])('puts %s in %s on %s', (iso, zone, day) => {
    expect(timestampToDay({ iso, zone: '+00:00' }, zone)).toBe(day);
  });
});

describe('compareTimestamps', () => {
  test('orders instants of several zones, and a day before its hours', () => {
    const times: Timestamp[] = [
      { iso: '2017-11-06T08:15:00+07:00', zone: JAKARTA },
      { iso: '2017-11-06' },
      { iso: '2017-11-06T00:30:00+00:00', zone: '+00:00' },
    ];
    const sorted = times.toSorted((a, b) => compareTimestamps(a, b, JAKARTA));
    expect(sorted.map(({ iso }) => iso)).toEqual([
      '2017-11-06',
      '2017-11-06T00:30:00+00:00',
      '2017-11-06T08:15:00+07:00',
    ]);
  });
});

test('isDay tells a day from a time', () => {
  expect(isDay({ iso: '2017-11-06' })).toBe(true);
  expect(isDay({ iso: '2017-11-06T08:15:00+07:00', zone: JAKARTA })).toBe(false);
});
