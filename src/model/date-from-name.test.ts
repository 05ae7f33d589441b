import { expect, test } from 'vitest';
import { parseDateFromName } from './date-from-name.ts';

test.each([
  ['2014-03-12-coming-soon.md', '2014-03-12', 'coming-soon'],
  ['posts/2014-03-12-coming-soon.md', '2014-03-12', 'coming-soon'],
  ['2014_03_12_coming_soon.md', '2014-03-12', 'coming_soon'],
  ['20140312-coming-soon.md', '2014-03-12', 'coming-soon'],
  ['2014-03-12-coming-soon/index.md', '2014-03-12', 'coming-soon'],
  ['2014-03-12-coming-soon/index.id.md', '2014-03-12', 'coming-soon'],
  ['2017/11/06/summit.md', '2017-11-06', 'summit'],
  ['news/2017/11/6/summit/README.md', '2017-11-06', 'summit'],
  ['2017/11/06/index.md', '2017-11-06', ''],
  ['2017/2014-03-12-coming-soon.md', '2014-03-12', 'coming-soon'],
  ['2014-03-12.md', '2014-03-12', ''],
  ['2014-13-45-storm.md', undefined, '2014-13-45-storm'],
  ['2017/11/summit.md', undefined, 'summit'],
  ['2017/13/45/summit.md', undefined, 'summit'],
  ['20140312123-lottery.md', undefined, '20140312123-lottery'],
  ['a.b.md', undefined, 'a.b'],
  ['index.md', undefined, ''],
])('reads %s', (path, day, rest) => {
  expect(parseDateFromName(path)).toEqual(day === undefined ? { rest } : { day, rest });
});
