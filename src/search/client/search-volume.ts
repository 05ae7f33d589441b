/**
 * One search of one volume, made of several that Pagefind can do.
 *
 * Pagefind finds a phrase only where it is the whole query, drops words that an index does not
 * hold, and falls back from an unknown word to its beginning. So the loose search over all words
 * gives order and scores, and an exact search for each word and phrase says what is really there.
 */
import type { PagefindFound, PagefindInstance } from './pagefind-module.ts';
import type { Query } from './query.ts';
import type { SearchOrder } from './search-state.ts';

export interface VolumeRequest {
  readonly query: Query;
  readonly filters: Readonly<Record<string, string>>;
  readonly order: SearchOrder;
}

/** An article found, before its record is loaded. */
export interface Hit {
  readonly id: string;
  /** Higher is better; only within one search, and nothing in an order of time. */
  readonly score: number;
}

/** A hit in its volume, with the places of the searched words in its text. */
export interface LocatedHit extends Hit {
  readonly locations: readonly number[];
  readonly data: PagefindFound['data'];
}

/** Languages that are written without spaces, which the index cuts into words as it sees fit. */
const UNSPACED = /^(zh|ja|th)\b/;

/** Finds what holds all words and all phrases, in the order asked for; an empty query finds all. */
export async function searchVolume(
  instance: PagefindInstance,
  { query, filters, order }: VolumeRequest,
  language: string,
): Promise<LocatedHit[]> {
  const unspaced = UNSPACED.test(language);
  const cut = (term: string) => (unspaced ? cutWords(term, language) : term);
  const loose = [...query.words, ...query.phrases].map(cut).join(' ');
  // The index's own cuts are not ours, so a word of these languages may be missing as such.
  const exact = [...(unspaced ? [] : query.words), ...query.phrases.map(cut)];
  const sort = order === 'relevance' ? undefined : { date: DIRECTIONS[order] };
  const [ordered, ...required] = await Promise.all([
    instance.search(loose === '' ? null : loose, { filters, ...(sort && { sort }) }),
    ...exact.map((term) => instance.search(`"${term}"`, { filters })),
  ]);
  const sets = required.map(({ results }) => new Map(results.map((found) => [found.id, found])));
  return ordered.results
    .filter(({ id }) => sets.every((set) => set.has(id)))
    .map((found) => ({
      id: found.id,
      score: found.score,
      locations: [found, ...sets.flatMap((set) => set.get(found.id) ?? [])].flatMap(
        ({ words }) => words,
      ),
      data: found.data,
    }));
}

const DIRECTIONS = { newest: 'desc', oldest: 'asc' } as const;

function cutWords(text: string, language: string): string {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).join(' ');
}
