import { joinFacets } from './facets.ts';
import type { AskedVolume, SearchSession } from './search-session.ts';
import type { Hit } from './search-volume.ts';

/** How many volumes are searched at once. */
const CONCURRENCY = 4;
/** After how many volumes results are shown; the rest is searched behind them. */
const ENOUGH = 8;
/** In a query of more terms than this, how many an article lacks is left to the score. */
const FEW_TERMS = 3;

interface RankedHit extends Hit {
  readonly volume: number;
  readonly position: number;
}

export interface RelevanceOptions {
  /** How many the query has. */
  readonly terms: number;
  /** The places of the volumes in the order in which they are searched. @default the order given */
  readonly turns?: readonly number[];
}

/**
 * Searches the volumes and ranks what was found: what holds all of the terms first, then what holds
 * most of them, and by score. Results may be taken as soon as there are any: they are the best of
 * those known by then, and none is given twice. Beyond the first volumes, none is loaded before it
 * is asked for.
 */
export function searchByRelevance(
  volumes: readonly AskedVolume[],
  { terms, turns = [...volumes.keys()] }: RelevanceOptions,
): SearchSession {
  const pool: RankedHit[] = [];
  const problems: unknown[] = [];
  const waiting = [...turns];
  const anyFound = Promise.withResolvers<void>();
  const compare = createCompare(terms);
  let searched = 0;
  let withAll = 0;
  let given = new Set<RankedHit>();
  let isSorted = true;
  let loading: Promise<unknown> = Promise.resolve();

  const search = async (index: number) => {
    try {
      for (const [position, hit] of ((await volumes[index]?.search()) ?? []).entries()) {
        pool.push({ ...hit, volume: index, position });
        if (hit.missing === 0) withAll += 1;
      }
    } catch (problem) {
      problems.push(problem);
    }
    searched += 1;
    isSorted = false;
    if (pool.length > 0) anyFound.resolve();
  };
  const searchUntil = async (isEnough: () => boolean) => {
    const work = async () => {
      while (!isEnough()) {
        const next = waiting.shift();
        if (next === undefined) return;
        await search(next);
        // What the reader waits to see goes before what is still to be searched.
        await loading;
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
  };
  const ready = searchUntil(
    () => pool.length > 0 && volumes.length - waiting.length >= ENOUGH,
  ).then(anyFound.resolve);
  let settled: Promise<void> | undefined;
  const settle = () => {
    settled ??= ready.then(() => searchUntil(() => false));
    return settled;
  };

  return {
    ready,
    settle,
    isSettled: () => searched === volumes.length,
    stop: () => {
      waiting.length = 0;
    },
    next: async (count) => {
      await anyFound.promise;
      if (problems.length > 0 && problems.length === volumes.length) throw problems[0];
      if (!isSorted) pool.sort(compare);
      isSorted = true;
      const hits = pool.filter((hit) => !given.has(hit)).slice(0, count);
      for (const hit of hits) given.add(hit);
      const loads = hits.map((hit) => volumes[hit.volume]?.load(hit.id));
      loading = Promise.allSettled(loads);
      const results = await Promise.all(loads);
      return results.filter((result) => result !== undefined);
    },
    rewind: () => {
      given = new Set();
    },
    progress: () => ({
      found: pool.length,
      isComplete: searched === volumes.length && problems.length === 0,
      failed: problems.length,
      withAll,
      hasMore: given.size < pool.length,
    }),
    facets: async () => {
      await settle();
      const found = Map.groupBy(pool, ({ volume }) => volume);
      const counts = await Promise.all(
        Array.from(found, ([index, hits]) => volumes[index]?.countFacets(hits.map(({ id }) => id))),
      );
      return joinFacets(counts.filter((each) => each !== undefined));
    },
  };
}

/** Where two are equal, the volume given first goes first. */
function createCompare(terms: number): (a: RankedHit, b: RankedHit) => number {
  const tier = ({ missing }: Hit) => (terms <= FEW_TERMS ? missing : Number(missing > 0));
  return (a, b) =>
    tier(a) - tier(b) || b.score - a.score || a.volume - b.volume || a.position - b.position;
}
