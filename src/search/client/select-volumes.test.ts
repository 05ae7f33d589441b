import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../model/article.ts';
import type { BuiltVolume } from '../volume.ts';
import type { SearchRequest } from './search-request.ts';
import { selectVolumes, volumeFilters } from './select-volumes.ts';

const volume = (id: string, from: string, to: string): BuiltVolume => ({
  id,
  language: id.slice(0, 2),
  from: from as IsoDate,
  to: to as IsoDate,
  articles: 1,
  version: '1',
  words: 300,
});
const years = volume('id-2004-2009', '2004-01-01', '2009-12-31');
const half = volume('id-2010-q1-q2', '2010-01-01', '2010-06-30');
const rest = volume('id-2010-q3-q4', '2010-07-01', '2010-12-31');
const volumes = [years, half, rest];

const english = volume('en-2010', '2010-01-01', '2010-12-31');

const ask = (parts: Record<string, unknown>): SearchRequest => ({
  words: [],
  abbreviations: [],
  phrases: [],
  excluded: [],
  tags: [],
  authors: [],
  sections: [],
  languages: [],
  order: 'newest',
  ...parts,
});

describe('selectVolumes', () => {
  test.each([
    [{ order: 'relevance' }, [rest, half, years]],
    [{ order: 'oldest' }, [years, half, rest]],
    [{ from: '2010-01-01', to: '2010-12-31' }, [rest, half]],
    [{ from: '2009-12-31', to: '2010-06-30' }, [half, years]],
    [{ to: '2003-12-31' }, []],
    [{ from: '2011-01-01' }, []],
  ])('%j', (parts, expected) => {
    expect(selectVolumes(volumes, ask(parts))).toEqual(expected);
    expect(volumes).toEqual([years, half, rest]);
  });

  test('keeps to the languages asked for, with their regions', () => {
    const regional = { ...english, id: 'en-gb-2010', language: 'en-gb' };
    const all = [...volumes, english, regional];
    expect(selectVolumes(all, ask({ languages: ['en'] }))).toEqual([english, regional]);
    expect(selectVolumes(all, ask({ languages: ['en-gb', 'ar'] }))).toEqual([regional]);
  });
});

describe('volumeFilters', () => {
  test('a volume within the days asked for filters by what is left', () => {
    const request = ask({
      from: '2010-01-01',
      to: '2010-12-31',
      sections: ['bola', 'kota'],
      tags: ['a', 'b'],
    });
    expect(volumeFilters(half, request)).toEqual({
      tag: ['a', 'b'],
      section: { any: ['bola', 'kota'] },
    });
  });

  test('one that reaches beyond them filters by whole months and single days', () => {
    expect(volumeFilters(half, ask({ from: '2010-03-01', to: '2010-12-31' }))).toEqual({
      any: [{ month: { any: ['2010-03', '2010-04', '2010-05', '2010-06'] } }],
    });
    expect(volumeFilters(half, ask({ from: '2010-02-27', to: '2010-04-02' }))).toEqual({
      any: [
        { month: { any: ['2010-03'] } },
        { day: { any: ['2010-02-27', '2010-02-28', '2010-04-01', '2010-04-02'] } },
      ],
    });
    expect(volumeFilters(years, ask({ from: '2009-12-30' }))).toEqual({
      any: [{ day: { any: ['2009-12-30', '2009-12-31'] } }],
    });
  });
});
