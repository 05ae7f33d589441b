/**
 * One search of one volume, made of several that Pagefind can do.
 *
 * Pagefind finds a phrase only where it is the whole query, drops words that an index does not
 * hold, and falls back from an unknown word to its beginning. So each word and phrase is searched
 * by itself: exactly, which says where it really is, and a word also loosely, which says how much
 * of it there is.
 */
import { isUnspaced } from '../word-forms.ts';
import type { PagefindFilters, PagefindFound, PagefindInstance } from './pagefind-module.ts';
import type { QueryPlan, Term, Variant } from './query-plan.ts';
import { SATURATION, type VolumeRanking } from './ranking.ts';
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

/** A hit in its volume, with the places of the searched words in its text. */
export interface LocatedHit extends Hit {
  readonly locations: readonly number[];
  readonly data: PagefindFound['data'];
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

/** How an article answers a term. */
interface Found {
  /** Between 0 and k1 + 1, like the part of BM25 that depends on the article. */
  readonly frequency: number;
  readonly locations: readonly number[];
  readonly data: PagefindFound['data'];
}

async function findTerm(
  volume: SearchedVolume,
  { variants }: Term,
  { filters }: Pick<VolumeRequest, 'filters'>,
): Promise<Map<string, Found>> {
  const answers = await Promise.all(
    variants.map((variant) => findVariant(volume, variant, filters)),
  );
  const best = new Map<string, Found>();
  for (const [id, found] of answers.flatMap((answer) => [...answer])) {
    const known = best.get(id);
    const locations = [...(known?.locations ?? []), ...found.locations];
    const frequency = Math.max(known?.frequency ?? 0, found.frequency);
    best.set(id, { ...found, frequency, locations });
  }
  return best;
}

async function findVariant(
  { instance, language, toFrequency }: SearchedVolume,
  { text, weight }: Variant,
  filters: PagefindFilters,
): Promise<Map<string, Found>> {
  const isCut = isUnspaced(language);
  const loose = isCut ? cutWords(text, language) : text;
  // The index's own cuts are not ours, so a word of these languages may be missing as such.
  const [exact, scored] = await Promise.all([
    isCut ? undefined : instance.search(toExact(text), { filters }),
    text.includes(' ') ? undefined : instance.search(loose, { filters }),
  ]);
  const found = new Map<string, Found>();
  for (const { id, words, data } of (exact ?? scored)?.results ?? []) {
    const frequency = weight * (isHeadline(words) ? SATURATION + 1 : PHRASE);
    found.set(id, { frequency, locations: words, data });
  }
  for (const { id, score, words, data } of scored?.results ?? []) {
    if (!found.has(id)) continue;
    const frequency = weight * toFrequency(score, scored?.unfilteredResultCount ?? 0);
    found.set(id, { frequency, locations: words, data });
  }
  return found;
}

/** What a phrase in an article is worth that has it outside of its headline. */
const PHRASE = 1.4;

/** Pagefind gives the first place of a phrase, and none where it is in the metadata only. */
function isHeadline([first]: readonly number[]): boolean {
  return first !== undefined && first < 8;
}

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
  const data = found.find((each) => each !== undefined)?.data ?? own;
  if (!data) throw new Error(`${id} was found by no search.`);
  return { id, missing, score, locations: found.flatMap((each) => each?.locations ?? []), data };
}

const toExact = (text: string) => `"${text}"`;

function cutWords(text: string, language: string): string {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).join(' ');
}
