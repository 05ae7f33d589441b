import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** One row or object of a table. */
export interface TableRecord {
  /** By column, in the table's order. */
  readonly values: Readonly<Record<string, unknown>>;
  /** From 1, broken ones counted. */
  readonly number: number;
  /** The line on which it begins, from 1. */
  readonly line: number;
}

export type TableEvent = { readonly record: TableRecord } | { readonly problem: Diagnostic };

/** Characters of one record; the longest article on record has a tenth of it. */
export const MAX_RECORD_LENGTH = 16 * 1024 * 1024;
