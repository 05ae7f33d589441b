import type { AskedVolume, SearchSession } from './search-session.ts';

/** How many volumes are searched at once, newest first. */
const CONCURRENCY = 4;

interface RankedHit {
  readonly id: string;
  readonly score: number;
  readonly volume: number;
  readonly position: number;
}

/**
 * Searches every volume, newest first, and ranks what was found by score. Results may be taken as
 * soon as there are any: they are the best of those known by then, and none is given twice.
 */
export function searchByRelevance(volumes: readonly AskedVolume[]): SearchSession {
  const pool: RankedHit[] = [];
  const problems: unknown[] = [];
  const waiting = volumes.entries();
  const anyFound = Promise.withResolvers<void>();
  let searched = 0;
  let given = new Set<RankedHit>();
  let isSorted = true;

  const work = async () => {
    for (const [index, volume] of waiting) {
      try {
        for (const [position, { id, score }] of (await volume.search()).entries()) {
          pool.push({ id, score, volume: index, position });
        }
      } catch (problem) {
        problems.push(problem);
      }
      searched += 1;
      isSorted = false;
      if (pool.length > 0) anyFound.resolve();
    }
  };
  const settled = Promise.all(Array.from({ length: CONCURRENCY }, work)).then(() =>
    anyFound.resolve(),
  );

  return {
    settled,
    next: async (count) => {
      await anyFound.promise;
      if (problems.length > 0 && problems.length === volumes.length) throw problems[0];
      if (!isSorted) pool.sort(compareRank);
      isSorted = true;
      const hits = pool.filter((hit) => !given.has(hit)).slice(0, count);
      for (const hit of hits) given.add(hit);
      const results = await Promise.all(hits.map((hit) => volumes[hit.volume]?.load(hit.id)));
      return results.filter((result) => result !== undefined);
    },
    rewind: () => {
      given = new Set();
    },
    progress: () => ({
      found: pool.length,
      isComplete: searched === volumes.length && problems.length === 0,
      failed: problems.length,
      hasMore: given.size < pool.length,
    }),
  };
}

/** By score, and the newer volume first where two are equal. */
function compareRank(a: RankedHit, b: RankedHit): number {
  return b.score - a.score || a.volume - b.volume || a.position - b.position;
}
