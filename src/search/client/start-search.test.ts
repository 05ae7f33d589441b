import { describe, expect, test } from 'vitest';
import type { IsoDate, Slug } from '../../model/article.ts';
import type { BuiltVolume } from '../volume.ts';
import type { Lexicon } from './lexicon.ts';
import type { OpenVolumeFunction } from './open-volume.ts';
import { isSearch, type SearchRequest } from './search-request.ts';
import type { VolumeRequest } from './search-volume.ts';
import { startSearch } from './start-search.ts';

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
    words: 300,
  };
};

const nothing: SearchRequest = {
  words: [],
  abbreviations: [],
  phrases: [],
  excluded: [],
  tags: [],
  authors: [],
  sections: [],
  languages: [],
  order: 'relevance',
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
      const hits = (contents[id] ?? []).map(([at, score]) => ({
        id: at,
        score,
        missing: request.terms.length > 1 && score < 3 ? 1 : 0,
      }));
      const sign = { relevance: 0, newest: -1, oldest: 1 }[request.order];
      return hits.sort((a, b) => (sign === 0 ? b.score - a.score : sign * (a.id < b.id ? -1 : 1)));
    },
    load: async (at) => ({
      pathname: `/${id}/${at}`,
      headline: at,
      date: at,
      at,
      excerpt: [],
      marks: [],
      language,
    }),
    countFacets: async (ids) => ({
      month: new Map(ids.map((each) => [each, 1])),
      section: new Map(),
      author: new Map(),
      tag: new Map([[language, ids.length]]),
    }),
  });
  const volumes = Object.keys(contents).map(toVolume);
  const forms = { stem: (word: string) => word, stopWords: new Set(['yang']), isKnown: true };
  const start = (parts: Partial<SearchRequest>, spreads?: Spreads) =>
    startSearch(
      { ...nothing, words: ['uji'], ...parts },
      {
        index: { volumes, lexicons: [], aliases: [['Amerika Serikat', 'AS']] },
        open,
        openLanguage: async () => ({ forms, lexicon: spreads && fakeLexicon(spreads) }),
      },
    );
  return { start, asked, requests };
}

/** Articles by volume, for each word. */
type Spreads = Record<string, Record<number, number>>;

const fakeLexicon = (spreads: Spreads): Lexicon => ({
  findVolumes: async (word) =>
    new Map(Object.entries(spreads[word] ?? {}).map(([volume, count]) => [Number(volume), count])),
  listRelated: async (word) => (word === 'makan' ? ['memakan'] : []),
  listWords: async () => new Map(),
});

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
    expect(session.progress()).toMatchObject({
      found: 3,
      isComplete: false,
      hasMore: true,
    });
  });

  test('goes on where it was, to the end', async () => {
    const { start, asked } = fakeArchive(contents);
    const session = start({ order: 'newest' });
    await session.next(2);
    expect(times(await session.next(2))).toEqual(['2017-03', '2015-07']);
    expect(times(await session.next(2))).toEqual(['2015-02']);
    expect(asked).toEqual(['id-2017', 'id-2016', 'id-2015']);
    expect(session.progress()).toMatchObject({ found: 5, isComplete: true, hasMore: false });
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
  test('looks for a phrase first where most articles hold its words, and ranks as ever', async () => {
    const { start, asked } = fakeArchive({
      'id-2015': [['2015-02', 5]],
      'id-2016': [['2016-01', 5]],
      'id-2017': [['2017-01', 5]],
    });
    const spreads = { korea: { 0: 9, 1: 3, 2: 3 }, utara: { 0: 4, 1: 7, 2: 2 } };
    const session = start({ words: [], phrases: ['korea utara'] }, spreads);
    await session.settle();
    expect(asked).toEqual(['id-2015', 'id-2016', 'id-2017']);
    expect(times(await session.next(9))).toEqual(['2017-01', '2016-01', '2015-02']);
  });

  test('ranks the articles of all volumes, the newer volume first where scores are equal', async () => {
    const { start, asked } = fakeArchive({ ...contents, 'id-2018': [['2018-01', 5]] });
    const session = start({});
    await session.settle();
    expect(asked).toEqual(['id-2018', 'id-2017', 'id-2016', 'id-2015']);
    const pages = [await session.next(2), await session.next(9), await session.next(9)];
    expect(pages.map(times)).toEqual([
      ['2015-07', '2018-01'],
      ['2017-03', '2017-09', '2017-04', '2015-02'],
      [],
    ]);
    expect(session.progress()).toMatchObject({ found: 6, isComplete: true, hasMore: false });
  });

  test('gives the first answers before the rest, none twice, and the final order after a rewind', async () => {
    const late = Promise.withResolvers<void>();
    const session = fakeArchive(contents, [], { 'id-2015': late.promise }).start({});
    expect(times(await session.next(2))).toEqual(['2017-03', '2017-09']);
    expect(session.progress()).toMatchObject({ found: 3, isComplete: false, hasMore: true });
    late.resolve();
    await session.settle();
    expect(times(await session.next(9))).toEqual(['2015-07', '2017-04', '2015-02']);
    session.rewind();
    expect(times(await session.next(2))).toEqual(['2015-07', '2017-03']);
  });

  test('finds nothing without waiting for what is not there', async () => {
    const session = fakeArchive({ 'id-2016': [] }).start({});
    expect(await session.next(20)).toEqual([]);
    expect(session.progress()).toMatchObject({ found: 0, isComplete: true, hasMore: false });
  });

  test('fails where no volume could be searched', async () => {
    const session = fakeArchive(contents, Object.keys(contents)).start({});
    await expect(session.next(20)).rejects.toThrow('broken');
  });
});

describe('what is asked', () => {
  test('days leave out the volumes of others', async () => {
    const { start, asked } = fakeArchive(contents);
    const days = { from: '2015-01-01' as IsoDate, to: '2015-12-31' as IsoDate };
    await start({ ...days, order: 'newest' }).next(20);
    expect(asked).toEqual(['id-2015']);
  });

  test('every volume where there is no lexicon; with one, those that hold the word', async () => {
    const { start, asked } = fakeArchive(contents);
    await start({}).settle();
    expect(asked).toEqual(['id-2017', 'id-2016', 'id-2015']);
    asked.length = 0;
    await start({}, { uji: { 0: 2 } }).settle();
    expect(asked).toEqual(['id-2015']);
    asked.length = 0;
    await start({ words: ['zebra'] }, { uji: { 0: 2 } }).settle();
    expect(asked).toEqual([]);
  });

  test('the likeliest volumes first by relevance; in order of time those that hold all words', async () => {
    const { start, asked } = fakeArchive(contents);
    const spreads = { uji: { 0: 2, 2: 2 }, coba: { 0: 1 } };
    await start({ words: ['uji', 'coba'] }, spreads).settle();
    expect(asked).toEqual(['id-2015', 'id-2017']);
    asked.length = 0;
    await start({ words: ['uji', 'coba'], order: 'newest' }, spreads).next(20);
    expect(asked).toContain('id-2015');
    expect(asked).not.toContain('id-2017');
  });

  test('one of the words in order of time, where nothing holds all of them', async () => {
    const { start, requests } = fakeArchive(contents);
    const spreads = { uji: { 0: 2 }, coba: { 2: 1 } };
    const session = start({ words: ['uji', 'coba'], order: 'newest' }, spreads);
    expect(times(await session.next(1))).toEqual(['2017-09']);
    expect(requests.map(({ needsAll }) => needsAll)).toEqual([false]);
  });

  test('what is required and what is excluded', async () => {
    const { start, requests } = fakeArchive({ 'id-2015': [] });
    await start({ words: ['a'], phrases: ['yang b'], excluded: ['d'] }).next(20);
    expect(requests[0]).toMatchObject({
      terms: [{ isRequired: false }, { isRequired: true }],
      excluded: ['d'],
      needsAll: false,
    });
  });

  test('filters without words list the newest first', async () => {
    const { start, requests } = fakeArchive(contents);
    const session = start({ words: [], sections: ['bola' as Slug] });
    expect(times(await session.next(2))).toEqual(['2017-09', '2017-04']);
    expect(requests[0]).toMatchObject({ filters: { section: { any: ['bola'] } }, order: 'newest' });
  });

  test('nothing without words and filters', async () => {
    const { start, asked } = fakeArchive(contents);
    expect(await start({ words: [] }).next(20)).toEqual([]);
    expect(asked).toEqual([]);
    expect(isSearch({ ...nothing, order: 'newest' })).toBe(false);
    expect(isSearch({ ...nothing, sections: ['bola' as Slug] })).toBe(true);
  });
});

describe('facets', () => {
  test.each(['relevance', 'newest'] as const)('count all that is found, %s', async (order) => {
    const session = fakeArchive(contents).start({ order });
    await session.next(1);
    const { years, tags } = await session.facets();
    expect([...years]).toEqual([
      ['2015', 2],
      ['2017', 3],
    ]);
    expect([...tags]).toEqual([['id', 5]]);
  });
});
