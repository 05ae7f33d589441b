import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../model/article.ts';
import type { BuiltVolume } from '../volume.ts';
import type { OpenVolumeFunction } from './open-volume.ts';
import type { SearchState } from './search-state.ts';
import type { VolumeRequest } from './search-volume.ts';
import { isSearch, startSearch } from './start-search.ts';

/** What the fake volumes hold: time and score of each article, by volume. */
type Contents = Record<string, readonly (readonly [at: string, score: number])[]>;

const toVolume = (id: string): BuiltVolume => {
  const [language = '', year = ''] = id.split('-');
  return {
    id,
    language,
    from: `${year}-01-01` as IsoDate,
    to: `${year}-12-31` as IsoDate,
    articles: 9,
    version: '1',
  };
};

/** Volumes that find all they hold; those named in `broken` cannot be searched. */
function fakeArchive(
  contents: Contents,
  broken: readonly string[] = [],
  late: Readonly<Record<string, Promise<void>>> = {},
) {
  const asked: string[] = [];
  const requests: VolumeRequest[] = [];
  const open: OpenVolumeFunction = ({ id, language }) => ({
    search: async (request) => {
      asked.push(id);
      requests.push(request);
      await late[id];
      if (broken.includes(id)) throw new Error(`${id} is broken.`);
      const hits = (contents[id] ?? []).map(([at, score]) => ({ id: at, score }));
      const sign = { relevance: 0, newest: -1, oldest: 1 }[request.order];
      return hits.sort((a, b) => (sign === 0 ? b.score - a.score : sign * (a.id < b.id ? -1 : 1)));
    },
    load: async (at) => ({
      pathname: `/${id}/${at}`,
      headline: at,
      date: at,
      at,
      excerpt: [],
      language,
    }),
  });
  const volumes = Object.keys(contents).map(toVolume);
  const start = (state: Partial<SearchState>) =>
    startSearch({ text: 'uji', order: 'relevance', ...state }, volumes, open);
  return { start, asked, requests };
}

const times = (results: readonly { at: string }[]) => results.map(({ at }) => at);

const contents: Contents = {
  'id-2015': [
    ['2015-02', 1],
    ['2015-07', 9],
  ],
  'id-2016': [],
  'id-2017': [
    ['2017-03', 5],
    ['2017-04', 2],
    ['2017-09', 5],
  ],
};

describe('a search in order of time', () => {
  test('looks into no more volumes than it needs, and says that there may be more', async () => {
    const { start, asked } = fakeArchive(contents);
    const session = start({ order: 'newest' });
    expect(times(await session.next(2))).toEqual(['2017-09', '2017-04']);
    expect(asked).toEqual(['id-2017']);
    expect(session.progress()).toEqual({ found: 3, isComplete: false, failed: 0, hasMore: true });
  });

  test('goes on where it was, to the end', async () => {
    const { start, asked } = fakeArchive(contents);
    const session = start({ order: 'newest' });
    await session.next(2);
    expect(times(await session.next(2))).toEqual(['2017-03', '2015-07']);
    expect(times(await session.next(2))).toEqual(['2015-02']);
    expect(asked).toEqual(['id-2017', 'id-2016', 'id-2015']);
    expect(session.progress()).toEqual({ found: 5, isComplete: true, failed: 0, hasMore: false });
  });

  test('begins with the oldest', async () => {
    const { start, asked } = fakeArchive(contents);
    expect(times(await start({ order: 'oldest' }).next(2))).toEqual(['2015-02', '2015-07']);
    expect(asked).toEqual(['id-2015']);
  });

  test.each([
    ['newest', ['2017-08', '2017-05', '2017-02', '2016-12', '2015-06']],
    ['oldest', ['2015-06', '2016-12', '2017-02', '2017-05', '2017-08']],
  ] as const)('merges languages by time, %s first', async (order, expected) => {
    const { start } = fakeArchive({
      'id-2015': [['2015-06', 1]],
      'en-2016': [['2016-12', 1]],
      'en-2017': [['2017-05', 1]],
      'id-2017': [
        ['2017-02', 1],
        ['2017-08', 1],
      ],
    });
    const session = start({ order });
    const pages = [await session.next(2), await session.next(2), await session.next(2)];
    expect(times(pages.flat())).toEqual(expected);
  });

  test('passes over a volume that cannot be searched, and says so', async () => {
    const { start } = fakeArchive(contents, ['id-2017']);
    const session = start({ order: 'newest' });
    expect(times(await session.next(9))).toEqual(['2015-07', '2015-02']);
    expect(session.progress()).toMatchObject({ found: 2, isComplete: false, failed: 1 });
  });
});

describe('a search by relevance', () => {
  test('ranks the articles of all volumes, the newer volume first where scores are equal', async () => {
    const { start, asked } = fakeArchive({ ...contents, 'id-2018': [['2018-01', 5]] });
    const session = start({});
    await session.settled;
    expect(asked).toEqual(['id-2018', 'id-2017', 'id-2016', 'id-2015']);
    const pages = [await session.next(2), await session.next(9), await session.next(9)];
    expect(pages.map(times)).toEqual([
      ['2015-07', '2018-01'],
      ['2017-03', '2017-09', '2017-04', '2015-02'],
      [],
    ]);
    expect(session.progress()).toEqual({ found: 6, isComplete: true, failed: 0, hasMore: false });
  });

  test('gives the first answers before the rest, none twice, and the final order after a rewind', async () => {
    const late = Promise.withResolvers<void>();
    const session = fakeArchive(contents, [], { 'id-2015': late.promise }).start({});
    expect(times(await session.next(2))).toEqual(['2017-03', '2017-09']);
    expect(session.progress()).toMatchObject({ found: 3, isComplete: false, hasMore: true });
    late.resolve();
    await session.settled;
    expect(times(await session.next(9))).toEqual(['2015-07', '2017-04', '2015-02']);
    session.rewind();
    expect(times(await session.next(2))).toEqual(['2015-07', '2017-03']);
  });

  test('finds nothing without waiting for what is not there', async () => {
    const session = fakeArchive({ 'id-2016': [] }).start({});
    expect(await session.next(20)).toEqual([]);
    expect(session.progress()).toEqual({ found: 0, isComplete: true, failed: 0, hasMore: false });
  });

  test('fails where no volume could be searched', async () => {
    const session = fakeArchive(contents, Object.keys(contents)).start({});
    await expect(session.next(20)).rejects.toThrow('broken');
  });
});

describe('what is asked', () => {
  test('a year leaves out the volumes of other years', async () => {
    const { start, asked } = fakeArchive(contents);
    await start({ year: '2015', order: 'newest' }).next(20);
    expect(asked).toEqual(['id-2015']);
  });

  test('words and phrases are taken apart, the section is a filter', async () => {
    const { start, requests } = fakeArchive({ 'id-2015': [] });
    await start({ text: 'a "b c"', section: 'bola' }).next(20);
    expect(requests).toEqual([
      {
        query: { words: ['a'], phrases: ['b c'] },
        filters: { section: 'bola' },
        order: 'relevance',
      },
    ]);
  });

  test('a filter without words lists the newest first', async () => {
    const { start } = fakeArchive(contents);
    const session = start({ text: '', year: '2017' });
    expect(times(await session.next(20))).toEqual(['2017-09', '2017-04', '2017-03']);
  });

  test('without words and filters there is no search', async () => {
    const { start, asked } = fakeArchive(contents);
    expect(await start({ text: ' – ' }).next(20)).toEqual([]);
    expect(asked).toEqual([]);
    expect(isSearch({ text: '""', order: 'newest' })).toBe(false);
    expect(isSearch({ text: '', section: 'bola', order: 'newest' })).toBe(true);
  });
});
