import type { ColumnRole } from './column-names.ts';
import type { ColumnMapping } from './guess-columns.ts';
import type { TableRecord } from './table-record.ts';

/** A value of a record, with the column that it stands in. */
export interface Cell {
  readonly column: string;
  readonly value: unknown;
  /** The value as text: of an object its name, of a list its items with commas. */
  readonly text: string;
  readonly isGuess: boolean;
}

/** What programs write for nothing. */
const NOTHING = /^(?:nan|none|null|n\/a|nat|undefined|-|–|\[\]|\{\})$/i;

/** Lists what a record says under a role, the best column first, without what is empty. */
export function listCells(
  { values }: TableRecord,
  mapping: ColumnMapping,
  role: ColumnRole,
): Cell[] {
  return (mapping[role] ?? []).flatMap(({ column, by }) => {
    const value = values[column];
    const text = toText(value).trim();
    return text === '' || NOTHING.test(text)
      ? []
      : [{ column, value, text, isGuess: by === 'values' }];
  });
}

/** A list's items as texts; undefined for what is no list. */
export function toItems(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(toText).filter((item) => item !== '') : undefined;
}

function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(toText).join(', ');
  if (typeof value !== 'object') return String(value);
  const { name, title, url, src } = value as Record<string, unknown>;
  return toText(name ?? title ?? url ?? src ?? '');
}

/** What no role took, as it came. */
export function listExtra(
  { values }: TableRecord,
  used: ReadonlySet<string>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([column, value]) =>
        !used.has(column) &&
        value !== null &&
        value !== undefined &&
        !NOTHING.test(String(value).trim() || '-'),
    ),
  );
}
