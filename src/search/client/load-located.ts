import type { PagefindFound, PagefindFragment } from './pagefind-module.ts';
import { isWholeWord } from './ranking.ts';

/** An answer of the index, which knows where in an article's text the searched words stand. */
export interface PlacesSource extends Pick<PagefindFound, 'data' | 'words'> {
  /** Whether it also has the places of words that only begin like the one that was searched. */
  readonly isLoose: boolean;
}

/** Loads what the index holds of an article, and the places of what was searched, counted in words. */
export async function loadLocated([first, ...others]: readonly [
  PlacesSource,
  ...PlacesSource[],
]): Promise<{ readonly fragment: PagefindFragment; readonly locations: readonly number[] }> {
  const fragment = await first.data();
  const locations = listPlaces(first, fragment);
  for (const source of others) locations.push(...listPlaces(source, await source.data()));
  return { fragment, locations };
}

/** To be asked before another source loads the same article: Pagefind writes the places into one object. */
function listPlaces({ words, isLoose }: PlacesSource, fragment: PagefindFragment): number[] {
  if (!isLoose) return [...words];
  const whole = fragment.weighted_locations.filter(isWholeWord);
  return whole.length > 0 ? whole.map(({ location }) => location) : [...words];
}
