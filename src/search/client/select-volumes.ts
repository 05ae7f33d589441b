import type { BuiltVolume } from '../volume.ts';
import type { SearchState } from './search-state.ts';

/** The volumes that a search must look into, in the order in which it looks: newest first, or oldest. */
export function selectVolumes(
  volumes: readonly BuiltVolume[],
  { year, order }: Pick<SearchState, 'year' | 'order'>,
): BuiltVolume[] {
  const within = volumes.filter(
    ({ from, to }) => !year || (yearOf(from) <= year && year <= yearOf(to)),
  );
  return order === 'oldest'
    ? within.sort((a, b) => compare(a.from, b.from))
    : within.sort((a, b) => compare(b.to, a.to));
}

/** The filters that a volume itself must apply: one of a single year need not filter by year. */
export function volumeFilters(
  { from, to }: BuiltVolume,
  { year, section }: Pick<SearchState, 'year' | 'section'>,
): Readonly<Record<string, string>> {
  const spansYears = yearOf(from) !== yearOf(to);
  return { ...(year && spansYears && { year }), ...(section && { section }) };
}

const yearOf = (day: string) => day.slice(0, 4);
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
