import type { Volume } from '../volume.ts';
import type { SearchReach } from './search-session.ts';

/** Which years the kept ones of some volumes cover, and which of them are left out. */
export function measureReach(
  volumes: readonly Pick<Volume, 'id' | 'from' | 'to'>[],
  kept: ReadonlySet<string>,
): SearchReach {
  const left = new Set(volumes.filter(({ id }) => !kept.has(id)).flatMap(listYears));
  const all = new Set(volumes.flatMap(listYears));
  return { searched: [...all].filter((year) => !left.has(year)).sort(), left: [...left].sort() };
}

function listYears({ from, to }: Pick<Volume, 'from' | 'to'>): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) =>
    String(first + index).padStart(4, '0'),
  );
}

/** Writes years in order, with runs of them in short: `2009–2016, 2019`. */
export function joinYears(years: readonly string[]): string {
  const runs: string[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) + 1 === Number(year)) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length === 1 ? run[0] : `${run[0]}–${run.at(-1)}`)).join(', ');
}
