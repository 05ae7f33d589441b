import { expect, test } from 'vitest';
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
  const session = searchByRelevance(volumes, 1);

  const results = session.next(1);
  await settle();
  others.resolve();
  await settle();
  // Each of four may have begun its next one before the first result was known.
  const during = asked.length;
  expect(during).toBeLessThan(volumes.length);

  loaded.resolve({} as SearchResult);
  expect(await results).toHaveLength(1);
  await session.settled;
  expect(asked).toHaveLength(volumes.length);
});

const settle = () => new Promise((resolve) => setImmediate(resolve));
