import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../model/article.ts';
import type { BuiltVolume } from '../volume.ts';
import { selectVolumes, volumeFilters } from './select-volumes.ts';

const volume = (id: string, from: string, to: string): BuiltVolume => ({
  id,
  language: id.slice(0, 2),
  from: from as IsoDate,
  to: to as IsoDate,
  articles: 1,
  version: '1',
});
const years = volume('id-2004-2009', '2004-01-01', '2009-12-31');
const half = volume('id-2010-q1-q2', '2010-01-01', '2010-06-30');
const rest = volume('id-2010-q3-q4', '2010-07-01', '2010-12-31');
const volumes = [years, half, rest];

describe('selectVolumes', () => {
  test.each([
    [{ order: 'relevance' }, [rest, half, years]],
    [{ order: 'newest' }, [rest, half, years]],
    [{ order: 'oldest' }, [years, half, rest]],
    [{ order: 'newest', year: '2010' }, [rest, half]],
    [{ order: 'newest', year: '2009' }, [years]],
    [{ order: 'newest', year: '2003' }, []],
  ] as const)('%j', (state, expected) => {
    expect(selectVolumes(volumes, state)).toEqual(expected);
    expect(volumes).toEqual([years, half, rest]);
  });
});

test('a volume filters by year only where it spans several', () => {
  expect(volumeFilters(years, { year: '2005', section: 'bola' })).toEqual({
    year: '2005',
    section: 'bola',
  });
  expect(volumeFilters(half, { year: '2010' })).toEqual({});
});
