/**
 * One search of one volume, made of several that Pagefind can do.
 *
 * Pagefind finds a phrase only where it is the whole query, drops words that an index does not
 * hold, and falls back from an unknown word to its beginning. So each word and phrase is searched
 * by itself: exactly, which says where it really is, and a word also loosely, which says how much
 * of it there is.
 */
import { type Found, findTerm, toExact } from './find-term.ts';
import type { PlacesSource } from './load-located.ts';
import type { PagefindFilters, PagefindFound, PagefindInstance } from './pagefind-module.ts';
import type { QueryPlan, Term } from './query-plan.ts';
import type { VolumeRanking } from './ranking.ts';
import { scoreTerms } from './score-terms.ts';
import type { SearchOrder } from './search-state.ts';

export interface VolumeRequest extends Pick<QueryPlan, 'terms' | 'excluded'> {
  readonly filters: PagefindFilters;
  readonly order: SearchOrder;
  /** Whether only what holds all terms is found, and not what holds one of them. */
  readonly needsAll: boolean;
}

/** An article found, before its record is loaded. */
export interface Hit {
  readonly id: string;
  /** Higher is better; the same in every volume, and nothing in an order of time. */
  readonly score: number;
  /** How many of the terms it lacks. */
  readonly missing: number;
}

/** A hit in its volume, with what says where the searched words stand in its text. */
export interface LocatedHit extends Hit {
  readonly sources: readonly [PlacesSource, ...PlacesSource[]];
}

export interface SearchedVolume extends Pick<VolumeRanking, 'toFrequency'> {
  readonly instance: PagefindInstance;
  readonly language: string;
}

/** Finds what holds the terms, in the order asked for; without terms it finds all. */
export async function searchVolume(
  volume: SearchedVolume,
  request: VolumeRequest,
): Promise<LocatedHit[]> {
  const { terms, excluded, filters, order, needsAll } = request;
  const [answers, refused, ordered] = await Promise.all([
    Promise.all(terms.map((term) => findTerm(volume, term, request))),
    Promise.all(excluded.map((text) => volume.instance.search(toExact(text)))),
    order === 'relevance' && terms.length > 0
      ? undefined
      : volume.instance.search(null, {
          filters,
          sort: { date: DIRECTIONS[order === 'relevance' ? 'newest' : order] },
        }),
  ]);
  const dropped = new Set(refused.flatMap(({ results }) => results.map(({ id }) => id)));
  const listed = new Map(ordered?.results.map((each) => [each.id, each.data]));
  const all = ordered ? listed.keys() : answers.flatMap((found) => [...found.keys()]);
  const hits: LocatedHit[] = [];
  for (const id of new Set(all)) {
    const found = answers.map((answer) => answer.get(id));
    const missing = found.filter((each) => each === undefined).length;
    const lacksPhrase = terms.some(({ isRequired }, index) => isRequired && !found[index]);
    if (
      dropped.has(id) ||
      lacksPhrase ||
      (needsAll ? missing > 0 : missing === terms.length && missing > 0)
    )
      continue;
    hits.push(joinHit(id, { terms, found, missing, data: listed.get(id) }));
  }
  return order === 'relevance' ? hits.sort((a, b) => b.score - a.score) : hits;
}

const DIRECTIONS = { newest: 'desc', oldest: 'asc' } as const;

function joinHit(
  id: string,
  {
    terms,
    found,
    missing,
    data: own,
  }: {
    readonly terms: readonly Term[];
    readonly found: readonly (Found | undefined)[];
    readonly missing: number;
    readonly data: PagefindFound['data'] | undefined;
  },
): LocatedHit {
  const score = scoreTerms(terms, found);
  const [first, ...others] = found.flatMap((each) => each?.sources ?? []);
  if (first) return { id, missing, score, sources: [first, ...others] };
  if (!own) throw new Error(`${id} was found by no search.`);
  return { id, missing, score, sources: [{ words: [], isLoose: false, data: own }] };
}
