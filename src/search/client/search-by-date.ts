import type { FacetCounts } from './count-facets.ts';
import { joinFacets } from './facets.ts';
import type { SearchResult } from './search-result.ts';
import type { AskedVolume, SearchSession } from './search-session.ts';
import type { Hit } from './search-volume.ts';

/**
 * Walks the volumes in the order given, and no further than it must to fill a page. The volumes of
 * one language follow one another; those of several are walked side by side and merged by time.
 */
export function searchByDate(
  volumes: readonly AskedVolume[],
  order: 'newest' | 'oldest',
): SearchSession {
  const direction = order === 'newest' ? -1 : 1;
  let problems: unknown[] = [];
  const byLanguage = [...Map.groupBy(volumes, ({ language }) => language).values()];
  const start = () => byLanguage.map((same) => walk(same, (problem) => problems.push(problem)));
  let walks = start();
  let given = 0;

  return {
    ready: Promise.resolve(),
    settle: () => Promise.resolve(),
    isSettled: () => true,
    stop: () => {
      for (const each of walks) each.stop();
    },
    next: async (count) => {
      await Promise.all(walks.map((each) => each.fill(count)));
      if (problems.length > 0 && problems.length === volumes.length) throw problems[0];
      const page = takeInOrder(walks, count, direction);
      given += page.length;
      return page;
    },
    rewind: () => {
      walks = start();
      problems = [];
      given = 0;
    },
    progress: () => {
      const found = walks.reduce((sum, each) => sum + each.found(), 0);
      const isDone = walks.every((each) => each.isDone());
      return {
        found,
        isComplete: isDone && problems.length === 0,
        failed: problems.length,
        withAll: walks.reduce((sum, each) => sum + each.withAll(), 0),
        hasMore: given < found || !isDone,
      };
    },
    facets: async () => {
      const counts = await Promise.all(walks.map((each) => each.countFacets()));
      return joinFacets(counts.flat());
    },
  };
}

/** The volumes of one language, as one run of results. */
interface Walk {
  /** Searches and loads until `count` results wait, or none are left. */
  readonly fill: (count: number) => Promise<void>;
  readonly head: () => SearchResult | undefined;
  readonly drop: () => void;
  readonly found: () => number;
  readonly withAll: () => number;
  readonly isDone: () => boolean;
  readonly stop: () => void;
  /** Searches what was not searched yet. */
  readonly countFacets: () => Promise<FacetCounts[]>;
}

function walk(volumes: readonly AskedVolume[], onProblem: (problem: unknown) => void): Walk {
  const unsearched = [...volumes];
  const searched: { readonly volume: AskedVolume; readonly hits: readonly Hit[] }[] = [];
  const found: FoundArticle[] = [];
  let taken = 0;
  const fillTo = async (count: number) => {
    while (found.length < count) {
      const volume = unsearched.shift();
      if (!volume) break;
      try {
        const hits = await volume.search();
        searched.push({ volume, hits });
        for (const { id } of hits) found.push({ load: () => volume.load(id) });
      } catch (problem) {
        onProblem(problem);
      }
    }
  };
  return {
    fill: async (count) => {
      await fillTo(taken + count);
      await Promise.all(
        found.slice(taken, taken + count).map(async (each) => {
          each.result ??= await each.load();
        }),
      );
    },
    head: () => found[taken]?.result,
    drop: () => {
      taken += 1;
    },
    found: () => found.length,
    withAll: () =>
      searched.flatMap(({ hits }) => hits).filter(({ missing }) => missing === 0).length,
    isDone: () => unsearched.length === 0,
    stop: () => {
      unsearched.length = 0;
    },
    countFacets: async () => {
      await fillTo(Number.POSITIVE_INFINITY);
      return Promise.all(
        searched
          .filter(({ hits }) => hits.length > 0)
          .map(({ volume, hits }) => volume.countFacets(hits.map(({ id }) => id))),
      );
    },
  };
}

interface FoundArticle {
  readonly load: () => Promise<SearchResult>;
  result?: SearchResult;
}

function takeInOrder(walks: readonly Walk[], count: number, direction: number): SearchResult[] {
  const page: SearchResult[] = [];
  while (page.length < count) {
    const heads = walks.flatMap((each) => {
      const result = each.head();
      return result ? [{ result, drop: each.drop }] : [];
    });
    const first = heads.reduce<(typeof heads)[number] | undefined>(
      (best, head) =>
        best && direction * compare(best.result.at, head.result.at) <= 0 ? best : head,
      undefined,
    );
    if (!first) break;
    page.push(first.result);
    first.drop();
  }
  return page;
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
