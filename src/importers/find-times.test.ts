import { expect, test } from 'vitest';
import { findTimes } from './find-times.ts';

test.each([
  ['diperbarui 06 Nov 2017, 08:15 WIB', [['2017-11-06T08:15:00+07:00', 'updated']]],
  ['Diterbitkan 06 Nov 2017, 08:15 WIB', [['2017-11-06T08:15:00+07:00', 'published']]],
  ['Updated: March 4, 2019, 9:15 AM GMT', [['2019-03-04T09:15:00+00:00', 'updated']]],
  ['Rabu, 18 Juni 2025 | 20.04 WIB', [['2025-06-18T20:04:00+07:00', undefined]]],
  [
    'Published 3 March 2019 | Updated 4 March 2019',
    [
      ['2019-03-03', 'published'],
      ['2019-03-04', 'updated'],
    ],
  ],
  ['Skor akhir 3-1 pada 2017', []],
])('finds the times in %j', (line, times) => {
  const found = findTimes(line, { timeZone: 'Asia/Jakarta' });
  expect(found.map(({ timestamp, means }) => [timestamp.iso, means])).toEqual(times);
});
