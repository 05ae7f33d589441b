import { expect, test } from 'vitest';
import { timestampToInstant } from './timestamp-to-instant.ts';

test.each([
  ['2017-11-06T08:15:00+05:30', 'Asia/Jakarta', '2017-11-06T08:15:00+05:30'],
  ['2017-11-06', 'Asia/Jakarta', '2017-11-06T00:00:00+07:00'],
  ['2017-11-06', 'UTC', '2017-11-06T00:00:00+00:00'],
  ['2017-11-06', '+05:30', '2017-11-06T00:00:00+05:30'],
  ['2017-07-01', 'Europe/Berlin', '2017-07-01T00:00:00+02:00'],
  // Midnight did not exist there on that day.
  ['2017-10-15', 'America/Sao_Paulo', '2017-10-15T01:00:00-02:00'],
  ['1900-05-01', 'Asia/Jakarta', '1900-05-01T00:00:00+07:07'],
])('%s in %s begins at %s', (iso, timeZone, expected) => {
  expect(timestampToInstant({ iso }, timeZone)).toBe(expected);
});
