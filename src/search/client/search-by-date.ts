import type { SearchResult } from './search-result.ts';
import type { AskedVolume, SearchSession } from './search-session.ts';

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
    settled: Promise.resolve(),
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
        hasMore: given < found || !isDone,
      };
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
  readonly isDone: () => boolean;
}

function walk(volumes: readonly AskedVolume[], onProblem: (problem: unknown) => void): Walk {
  const unsearched = [...volumes];
  const found: { readonly load: () => Promise<SearchResult>; result?: SearchResult }[] = [];
  let taken = 0;
  return {
    fill: async (count) => {
      while (found.length - taken < count) {
        const volume = unsearched.shift();
        if (!volume) break;
        try {
          for (const { id } of await volume.search()) found.push({ load: () => volume.load(id) });
        } catch (problem) {
          onProblem(problem);
        }
      }
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
    isDone: () => unsearched.length === 0,
  };
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
