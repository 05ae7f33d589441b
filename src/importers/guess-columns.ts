import { type ColumnRole, findColumnRole, parseColumnRole } from './column-names.ts';
import { readTime } from './read-time.ts';
import type { TableRecord } from './table-record.ts';

/** A column that holds what a role asks for, and why it is thought to. */
export interface MappedColumn {
  readonly column: string;
  readonly by: 'name' | 'values' | 'map';
}

/** Which columns hold what, the first in each list before the others. */
export type ColumnMapping = Readonly<Partial<Record<ColumnRole, readonly MappedColumn[]>>>;

/**
 * Guesses from the names of columns what they hold; what is still missing of title, time, text and
 * address, from their values. What a person says goes before both.
 *
 * @param map Our fields, under any of their names, to columns.
 */
export function guessColumns(
  samples: readonly TableRecord[],
  map: Readonly<Record<string, string>>,
): ColumnMapping {
  const columns = [...new Set(samples.flatMap(({ values }) => Object.keys(values)))];
  const mapping = new Map<ColumnRole, (MappedColumn & { rank: number })[]>();
  const add = (role: ColumnRole, entry: MappedColumn & { rank: number }): void => {
    mapping.set(role, [...(mapping.get(role) ?? []), entry]);
  };
  const chosen = new Set(Object.values(map));
  for (const [name, column] of Object.entries(map)) {
    const role = parseColumnRole(name);
    if (role !== undefined) add(role, { column, by: 'map', rank: -1 });
  }
  for (const column of columns) {
    const meaning = chosen.has(column) ? undefined : findColumnRole(column);
    if (meaning !== undefined) add(meaning.role, { column, by: 'name', rank: meaning.rank });
  }
  const taken = new Set([...mapping.values()].flat().map(({ column }) => column));
  const free = columns.filter((column) => !taken.has(column));
  for (const [role, fits] of BY_VALUES) {
    if (mapping.has(role)) continue;
    const column = free.find((name) => fits(listValues(samples, name)));
    if (column === undefined) continue;
    free.splice(free.indexOf(column), 1);
    add(role, { column, by: 'values', rank: 0 });
  }
  return Object.fromEntries(
    [...mapping].map(([role, entries]) => [
      role,
      entries.sort((a, b) => a.rank - b.rank).map(({ column, by }) => ({ column, by })),
    ]),
  );
}

type Fits = (values: readonly string[]) => boolean;

const most = (values: readonly string[], test: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(test).length >= values.length * 0.8;

/** In the order in which columns are given away. */
const BY_VALUES: readonly (readonly [ColumnRole, Fits])[] = [
  ['address', (values) => most(values, (value) => /^https?:\/\/\S+$/.test(value))],
  [
    'published',
    (values) =>
      most(
        values,
        (value) => /\D/.test(value) && readTime(value, { timeZone: 'UTC' }) !== undefined,
      ),
  ],
  ['body', (values) => most(values, (value) => value.length > 300)],
  ['title', (values) => most(values, (value) => value.length < 250 && /\S\s\S.*\s\S/.test(value))],
];

function listValues(samples: readonly TableRecord[], column: string): string[] {
  return samples
    .map(({ values }) => values[column])
    .filter((value) => typeof value === 'string')
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** The mapping as a person reads it: `title ← judul, published ← tanggal (by its values)`. */
export function describeMapping(mapping: ColumnMapping, columns: readonly string[]): string {
  const roles = Object.entries(mapping).map(([role, entries]) => {
    const names = entries.map(({ column, by }) =>
      by === 'values' ? `${column} (by its values)` : column,
    );
    return `${role} ← ${names.join(', ')}`;
  });
  const used = new Set(
    Object.values(mapping)
      .flat()
      .map(({ column }) => column),
  );
  const kept = columns.filter((column) => !used.has(column));
  const rest = kept.length === 0 ? '' : `; kept as they are: ${kept.join(', ')}`;
  return `Columns: ${roles.join(', ')}${rest}. Change it with --map title=…`;
}
