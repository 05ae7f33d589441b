import type { BuiltVolume } from '../volume.ts';
import type { SearchIndex } from './load-index.ts';
import { measureReach } from './measure-reach.ts';
import type { OpenVolumeFunction } from './open-volume.ts';
import { planQuery, type SearchedLanguage } from './plan-query.ts';
import { searchByDate } from './search-by-date.ts';
import { searchByRelevance } from './search-by-relevance.ts';
import { hasTerms, isSearch, type SearchRequest } from './search-request.ts';
import type { AskedVolume, RunningSearch, SearchSession } from './search-session.ts';
import type { SearchOrder } from './search-state.ts';
import type { Hit } from './search-volume.ts';
import { selectVolumes, volumeFilters } from './select-volumes.ts';
import { suggestWords } from './suggest-words.ts';
import { type WeighedVolume, weighVolumes } from './weigh-volumes.ts';

/** What is searched, and how its parts are reached. */
export interface SearchedArchive {
  readonly index: SearchIndex;
  readonly open: OpenVolumeFunction;
  /** Opens what is known of a language's words. */
  readonly openLanguage: (language: string) => Promise<SearchedLanguage>;
}

/** Begins a search over the volumes that it needs. Without words, it lists what the filters leave. */
export function startSearch(request: SearchRequest, archive: SearchedArchive): RunningSearch {
  const order: SearchOrder =
    !hasTerms(request) && request.order === 'relevance' ? 'newest' : request.order;
  const asked = { ...request, order };
  const { volumes, kept } = archive.index;
  const selected = isSearch(request) ? selectVolumes(volumes, asked) : [];
  const needed = kept ? selected.filter(({ id }) => kept.has(id)) : selected;
  const opened = openLanguages(needed, archive);
  let session: SearchSession | undefined;
  const begun = begin(asked, { archive, needed, opened }).then((started) => {
    session = started;
    return started;
  });
  const ready = begun.then((started) => started.ready);
  // Whoever asks for results is told.
  ready.catch(() => {});
  return {
    reach: kept && measureReach(selected, kept),
    ready,
    settle: async () => (await begun).settle(),
    isSettled: () => session?.isSettled() ?? false,
    stop: () => void begun.then((started) => started.stop()).catch(() => {}),
    next: async (count) => (await begun).next(count),
    rewind: () => session?.rewind(),
    progress: () => session?.progress() ?? NO_PROGRESS,
    facets: async () => (await begun).facets(),
    suggestions: async () => suggestWords(request, await opened),
  };
}

const NO_PROGRESS = { found: 0, isComplete: false, failed: 0, withAll: 0, hasMore: false };

type OpenedLanguages = Promise<ReadonlyMap<string, SearchedLanguage>>;

async function openLanguages(
  volumes: readonly BuiltVolume[],
  { openLanguage }: SearchedArchive,
): OpenedLanguages {
  const languages = [...new Set(volumes.map(({ language }) => language))];
  return new Map(
    await Promise.all(languages.map(async (each) => [each, await openLanguage(each)] as const)),
  );
}

interface Preparations {
  readonly archive: SearchedArchive;
  readonly needed: readonly BuiltVolume[];
  readonly opened: OpenedLanguages;
}

async function begin(request: SearchRequest, preparations: Preparations): Promise<SearchSession> {
  const { archive, needed, opened } = preparations;
  const { volumes, aliases } = archive.index;
  const articles = volumes.reduce((sum, volume) => sum + volume.articles, 0);
  const plans = await planQuery(request, { languages: await opened, aliases, articles });
  const planned = weighVolumes(needed, { volumes, plans });
  const ask = (chosen: readonly WeighedVolume[], needsAll: boolean) =>
    chosen.map((each) => askVolume(each, { request, archive, needsAll }));
  const { order } = request;
  if (order === 'relevance') {
    const holding = planned.filter(({ potential }) => potential > 0);
    const terms = Math.max(0, ...[...plans.values()].map((plan) => plan.terms.length));
    const ranked = sortByPotential(holding);
    return searchByRelevance(ask(ranked, false), { terms, turns: planTurns(ranked) });
  }
  const complete = planned.filter(({ holdsAll }) => holdsAll);
  const strict = searchByDate(ask(complete, true), order);
  if (!hasTerms(request)) return strict;
  await strict.next(1);
  const { found, failed } = strict.progress();
  strict.rewind();
  if (found + failed > 0) return strict;
  return searchByDate(
    ask(
      planned.filter(({ potential }) => potential > 0),
      false,
    ),
    order,
  );
}

/** The likeliest first; the sort keeps the order in time where two are alike. */
function sortByPotential(volumes: readonly WeighedVolume[]): WeighedVolume[] {
  return volumes.toSorted((a, b) => b.potential - a.potential);
}

/**
 * In which order volumes are searched, by their place: of those that may hold the same, first where more articles hold
 * the words of a phrase, which its volumes cannot be told by.
 */
function planTurns(volumes: readonly WeighedVolume[]): number[] {
  return [...volumes.entries()]
    .sort(([, a], [, b]) => b.potential - a.potential || b.expected - a.expected)
    .map(([index]) => index);
}

function askVolume(
  { volume, plan }: WeighedVolume,
  {
    request,
    archive,
    needsAll,
  }: {
    readonly request: SearchRequest;
    readonly archive: SearchedArchive;
    readonly needsAll: boolean;
  },
): AskedVolume {
  const { volumes } = archive.index;
  const { search, load, countFacets } = archive.open({ ...volume, meanWords: findMean(volumes) });
  const { terms, excluded } = plan;
  const filters = volumeFilters(volume, request);
  let answer: Promise<readonly Hit[]> | undefined;
  return {
    language: volume.language,
    // Beginning again costs nothing; a failure may be over by then.
    search: () => {
      answer ??= search({ terms, excluded, filters, order: request.order, needsAll });
      answer.catch(() => {
        answer = undefined;
      });
      return answer;
    },
    load,
    countFacets,
  };
}

function findMean(volumes: readonly BuiltVolume[]): number {
  const articles = volumes.reduce((sum, volume) => sum + volume.articles, 0);
  return volumes.reduce((sum, volume) => sum + volume.words * volume.articles, 0) / articles;
}
