import type { BuiltVolume } from '../volume.ts';
import type { OpenVolumeFunction } from './open-volume.ts';
import { isEmptyQuery, parseQuery } from './query.ts';
import { searchByDate } from './search-by-date.ts';
import { searchByRelevance } from './search-by-relevance.ts';
import type { SearchSession } from './search-session.ts';
import type { SearchOrder, SearchState } from './search-state.ts';
import { selectVolumes, volumeFilters } from './select-volumes.ts';

/** Whether there is anything to search for: words, or a filter that says what to list. */
export function isSearch({ text, year, section }: SearchState): boolean {
  return !isEmptyQuery(parseQuery(text)) || year !== undefined || section !== undefined;
}

/** Begins a search over the volumes that it needs. Without words, it lists what the filters leave. */
export function startSearch(
  state: SearchState,
  volumes: readonly BuiltVolume[],
  open: OpenVolumeFunction,
): SearchSession {
  const query = parseQuery(state.text);
  const order: SearchOrder =
    isEmptyQuery(query) && state.order === 'relevance' ? 'newest' : state.order;
  const needed = isSearch(state) ? selectVolumes(volumes, { year: state.year, order }) : [];
  const asked = needed.map((volume) => {
    const { search, load } = open(volume);
    const request = { query, filters: volumeFilters(volume, state), order };
    return { language: volume.language, search: () => search(request), load };
  });
  return order === 'relevance' ? searchByRelevance(asked) : searchByDate(asked, order);
}
