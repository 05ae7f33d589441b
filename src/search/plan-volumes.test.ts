import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../model/article.ts';
import { type DayCount, planVolumes } from './plan-volumes.ts';

const count = (day: string, articles: number, language = 'id'): DayCount => ({
  language,
  day: day as IsoDate,
  articles,
});
const ids = (counts: readonly DayCount[], limit = 100, newest = limit) =>
  planVolumes(counts, limit, newest).map(({ id }) => id);

describe('planVolumes', () => {
  test.each<[string, DayCount[], string[]]>([
    ['has no volume for an archive without articles', [], []],
    ['has no volume for days without articles', [count('2017-11-06', 0)], []],
    ['puts a small archive into one volume', [count('2017-11-06', 3)], ['id-2017']],
    [
      'joins small years, those without articles between them too',
      [count('2004-05-01', 40), count('2006-01-31', 30), count('2009-12-31', 30)],
      ['id-2004-2009'],
    ],
    [
      'begins a new volume with the year that does not fit',
      [count('2004-05-01', 60), count('2005-01-01', 40), count('2006-01-31', 1)],
      ['id-2004-2005', 'id-2006'],
    ],
    [
      'cuts a large year into runs of quarters, apart from the years beside it',
      [
        count('2016-07-01', 5),
        count('2017-01-01', 50),
        count('2017-06-30', 50),
        count('2017-07-01', 20),
        count('2017-12-31', 81),
        count('2018-01-01', 5),
      ],
      ['id-2016', 'id-2017-q1-q2', 'id-2017-q3', 'id-2017-q4', 'id-2018'],
    ],
    [
      'cuts a large quarter into runs of months',
      [count('2017-10-01', 60), count('2017-11-06', 40), count('2017-12-31', 99)],
      ['id-2017-m10-m11', 'id-2017-m12'],
    ],
    [
      'cuts a large month into runs of days, and never a day',
      [count('2017-11-05', 50), count('2017-11-06', 50), count('2017-11-07', 300)],
      ['id-2017-11-d05-d06', 'id-2017-11-d07'],
    ],
    [
      'keeps languages apart, whatever their case',
      [count('2017-11-06', 60, 'ID'), count('2017-11-06', 40), count('2016-01-01', 1, 'zh-Hant')],
      ['zh-hant-2016', 'id-2017'],
    ],
  ])('%s', (_, counts, expected) => {
    expect(ids(counts)).toEqual(expected);
  });

  test('spans whole years, quarters, months or days', () => {
    const counts = [
      count('2008-06-15', 90),
      count('2009-05-05', 80),
      count('2009-08-08', 80),
      count('2012-01-05', 90),
      count('2012-02-05', 60),
      count('2012-02-06', 60),
    ];
    expect(planVolumes(counts, 100, 100)).toEqual([
      { id: 'id-2008', language: 'id', from: '2008-01-01', to: '2008-12-31', articles: 90 },
      { id: 'id-2009-q2', language: 'id', from: '2009-04-01', to: '2009-06-30', articles: 80 },
      { id: 'id-2009-q3', language: 'id', from: '2009-07-01', to: '2009-09-30', articles: 80 },
      { id: 'id-2012-m01', language: 'id', from: '2012-01-01', to: '2012-01-31', articles: 90 },
      { id: 'id-2012-02-d05', language: 'id', from: '2012-02-05', to: '2012-02-05', articles: 60 },
      { id: 'id-2012-02-d06', language: 'id', from: '2012-02-06', to: '2012-02-06', articles: 60 },
    ]);
    expect(planVolumes([count('2012-02-05', 9), count('2012-05-05', 9)], 9)[0]?.to).toBe(
      '2012-03-31',
    );
  });

  test('does not depend on the order of the counts', () => {
    const counts = Array.from({ length: 40 }, (_, index) =>
      count(`${2000 + (index % 20)}-0${1 + (index % 9)}-11`, 17 + index),
    );
    expect(planVolumes(counts.toReversed(), 100, 40)).toEqual(planVolumes(counts, 100, 40));
  });

  test.each<[string, DayCount[], string[]]>([
    [
      'cuts the newest volume into years, where it has several',
      [count('2004-05-01', 30), count('2005-01-01', 30), count('2006-01-31', 30)],
      ['id-2004', 'id-2005', 'id-2006'],
    ],
    [
      'cuts of the newest volume what is too large by itself',
      [count('2005-01-01', 25), count('2005-11-01', 25), count('2006-01-31', 30)],
      ['id-2005-q1', 'id-2005-q4', 'id-2006'],
    ],
    [
      'cuts the newest quarters into months, and leaves those before them whole',
      [
        count('2017-01-01', 60),
        count('2017-04-01', 40),
        count('2017-07-01', 30),
        count('2017-08-01', 10),
        count('2017-09-01', 10),
        count('2017-10-01', 5),
      ],
      ['id-2017-q1-q2', 'id-2017-m07-m08', 'id-2017-m09', 'id-2017-q4'],
    ],
    [
      'cuts the newest volume of each language',
      [count('2004-05-01', 30), count('2005-01-01', 30), count('2005-01-01', 5, 'en')],
      ['id-2004', 'en-2005', 'id-2005'],
    ],
  ])('%s', (_, counts, expected) => {
    expect(ids(counts, 100, 40)).toEqual(expected);
  });

  test('changes only the newest part, and the volumes before the newest never', () => {
    const days = Array.from({ length: 900 }, (_, index) =>
      new Date(Date.UTC(2015, 0, 1) + index * 864e5).toISOString().slice(0, 10),
    );
    const counts = days.map((day, index) => count(day, 1 + (index % 7)));
    for (let length = 1; length + 5 <= counts.length; length += 5) {
      const [before, after] = [counts.slice(0, length), counts.slice(0, length + 5)];
      const whole = planVolumes(before, 100, 100).slice(0, -1);
      const parts = planVolumes(before, 100, 40);
      expect(planVolumes(after, 100, 100).slice(0, whole.length)).toEqual(whole);
      expect(parts.slice(0, whole.length)).toEqual(whole);
      const next = planVolumes(after, 100, 40);
      expect(next.slice(0, whole.length)).toEqual(whole);
      const isSameNewest = planVolumes(after, 100, 100).length === whole.length + 1;
      if (isSameNewest) expect(next.slice(0, parts.length - 1)).toEqual(parts.slice(0, -1));
    }
  });

  test('parts of the newest volume hold together what it would hold', () => {
    const counts = Array.from({ length: 60 }, (_, index) =>
      count(`2017-${String(1 + (index % 12)).padStart(2, '0')}-1${index % 9}`, 1 + (index % 5)),
    );
    for (let size = 1; size <= 200; size += 5) {
      const [whole, parts] = [planVolumes(counts, size, size), planVolumes(counts, size, 7)];
      const total = (of: typeof whole) => of.reduce((sum, { articles }) => sum + articles, 0);
      expect(total(parts)).toBe(total(whole));
      const spans = parts.map(({ from, to }) => [from, to] as const);
      for (const [index, [from]] of spans.entries())
        if (index > 0) expect(from > (spans[index - 1]?.[1] ?? '')).toBe(true);
    }
  });
});
