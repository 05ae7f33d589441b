import { expect, test } from 'vitest';
import { parseDaySpan } from './day-span.ts';

test.each([
  ['2017', '2017-01-01', '2017-12-31'],
  ['2016-2', '2016-02-01', '2016-02-29'],
  ['2017-11-06', '2017-11-06', '2017-11-06'],
  ['2017/11/6', '2017-11-06', '2017-11-06'],
  ['٢٠١٧-١١', '2017-11-01', '2017-11-30'],
  ['०१२३', '0123-01-01', '0123-12-31'],
])('%s is from %s to %s', (text, from, to) => {
  expect(parseDaySpan(text)).toEqual({ from, to });
});

test.each(['', 'abc', '17', '20171', '2017-', '2017-00', '2017-13', '2017-02-29', '2017-11-06-1'])(
  '%j is no year, month or day',
  (text) => {
    expect(parseDaySpan(text)).toBeUndefined();
  },
);
