import { describe, expect, test } from 'vitest';
import { searchByRelevance } from './search-by-relevance.ts';
import type { SearchResult } from './search-result.ts';
import type { AskedVolume } from './search-session.ts';

test('No further volume is searched while a result is loaded that somebody waits for', async () => {
  const asked: number[] = [];
  const loaded = Promise.withResolvers<SearchResult>();
  const others = Promise.withResolvers<void>();
  const volumes = Array.from({ length: 9 }, (_, index): AskedVolume => {
    return {
      language: 'id',
      search: async () => {
        asked.push(index);
        if (index > 0) await others.promise;
        return [{ id: `${index}`, score: 1, missing: 0 }];
      },
      load: () => loaded.promise,
      countFacets: () => Promise.reject(new Error('Nobody counts.')),
    };
  });
  const session = searchByRelevance(volumes, { terms: 1 });

  const results = session.next(1);
  await settle();
  others.resolve();
  await settle();
  // Each of four may have begun its next one before the first result was known.
  const during = asked.length;
  expect(during).toBeLessThan(volumes.length);

  loaded.resolve({} as SearchResult);
  expect(await results).toHaveLength(1);
  await session.settle();
  expect(asked).toHaveLength(volumes.length);
});

describe('an archive of many volumes', () => {
  const start = (holding: (index: number) => boolean) => {
    const asked: number[] = [];
    const volumes = Array.from({ length: 20 }, (_, index): AskedVolume => {
      const hits = holding(index) ? [{ id: `${index}`, score: index, missing: 0 }] : [];
      return {
        language: 'id',
        search: async () => {
          asked.push(index);
          return hits;
        },
        load: async (id) => ({ at: id }) as SearchResult,
        countFacets: () => Promise.reject(new Error('Nobody counts.')),
      };
    });
    return { session: searchByRelevance(volumes, { terms: 1 }), asked };
  };

  test('is loaded no further than first results need, until the rest is asked for', async () => {
    const { session, asked } = start(() => true);
    await session.ready;
    const [first] = await session.next(1);
    await settle();
    expect(asked).toHaveLength(8);
    expect(first?.at).toBe('7');
    expect(session.isSettled()).toBe(false);
    await session.settle();
    session.rewind();
    expect((await session.next(1))[0]?.at).toBe('19');
    expect(session.isSettled()).toBe(true);
  });

  test('is searched on until anything is found', async () => {
    const { session, asked } = start((index) => index === 13);
    await session.ready;
    expect((await session.next(1))[0]?.at).toBe('13');
    expect(asked.length).toBeLessThan(20);
  });

  test('is not searched any more once nobody waits for it', async () => {
    const { session, asked } = start(() => true);
    await session.ready;
    session.stop();
    await session.settle();
    expect(asked).toHaveLength(8);
  });
});

const settle = () => new Promise((resolve) => setImmediate(resolve));
