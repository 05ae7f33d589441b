/** Rows of the index as the model's types. SQLite gives columns as unions; the schema says which they are. */
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { Store } from './open-store.ts';

/** A row that holds what nobody wrote. */
class DamagedRow extends Error {
  override readonly name = 'DamagedRow';
}

export type Row = Record<string, SQLOutputValue>;

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string')
    throw new DamagedRow(`Column ${column} of the index holds no text.`);
  return value;
}

export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number')
    throw new DamagedRow(`Column ${column} of the index holds no number.`);
  return value;
}

/** A JSON column, written by us and trusted to have the type that it was written with. */
export function jsonOf<Value>(row: Row, column: string): Value {
  const text = textOf(row, column);
  try {
    return JSON.parse(text) as Value;
  } catch (cause) {
    throw new DamagedRow(`Column ${column} of the index holds no JSON.`, { cause });
  }
}

/** The rows of a query as arrays, which cost half as much as objects do. */
export function iterateArrays<Columns extends readonly unknown[]>(
  store: Store,
  sql: string,
  ...values: SQLInputValue[]
): Iterable<Columns> {
  const statement = store.db.prepare(sql);
  statement.setReturnArrays(true);
  return statement.iterate(...values) as Iterable<unknown> as Iterable<Columns>;
}
