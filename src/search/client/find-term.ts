import { isUnspaced } from '../word-forms.ts';
import type { PlacesSource } from './load-located.ts';
import type { PagefindFilters } from './pagefind-module.ts';
import type { Term, Variant } from './query-plan.ts';
import { SATURATION } from './ranking.ts';
import type { SearchedVolume } from './search-volume.ts';

/** How an article answers a term. */
export interface Found {
  /** Between 0 and k1 + 1, like the part of BM25 that depends on the article. */
  readonly frequency: number;
  readonly locations: readonly number[];
  readonly sources: readonly PlacesSource[];
}

/** Finds the articles of a volume that hold a term in any of its variants, by id. */
export async function findTerm(
  volume: SearchedVolume,
  { variants }: Term,
  { filters }: { readonly filters: PagefindFilters },
): Promise<Map<string, Found>> {
  const answers = await Promise.all(
    variants.map((variant) => findVariant(volume, variant, filters)),
  );
  const best = new Map<string, Found>();
  for (const [id, found] of answers.flatMap((answer) => [...answer])) {
    const known = best.get(id);
    if (!known) {
      best.set(id, found);
      continue;
    }
    best.set(id, {
      frequency: Math.max(known.frequency, found.frequency),
      locations: [...known.locations, ...found.locations],
      sources: [...known.sources, ...found.sources],
    });
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
    found.set(id, { frequency, locations: words, sources: [{ words, data, isLoose: isCut }] });
  }
  for (const { id, score, words, data } of scored?.results ?? []) {
    if (!found.has(id)) continue;
    const frequency = weight * toFrequency(score, scored?.unfilteredResultCount ?? 0);
    found.set(id, { frequency, locations: words, sources: [{ words, data, isLoose: true }] });
  }
  return found;
}

/** What a phrase in an article is worth that has it outside of its headline. */
const PHRASE = 1.4;

/** Pagefind gives the first place of a phrase, and none where it is in the metadata only. */
function isHeadline([first]: readonly number[]): boolean {
  return first !== undefined && first < 8;
}

/** Asks Pagefind for a word or phrase as it stands. */
export const toExact = (text: string) => `"${text}"`;

function cutWords(text: string, language: string): string {
  const segments = new Intl.Segmenter(language, { granularity: 'word' }).segment(text);
  return [...segments].map(({ segment }) => segment.trim()).join(' ');
}
