import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** The way to a value: keys and, in lists, positions from 0. */
export type KeyPath = readonly (string | number)[];

/** A position in a file; both count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Keys and values of a text in YAML, TOML or JSON, each of which can be found again. */
export interface ParsedKeys {
  /**
   * Plain data. Dates stay as written, and so does a number that would be written differently:
   * `42` is a number, `007`, `1.0` and `0x1F` are texts.
   */
  readonly data: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
  readonly findPosition: FindPosition;
}

/**
 * Where a value lies, or its key: where the value is not written, its key all the same;
 * where that is not there, what holds it; for the empty path, the beginning.
 */
export type FindPosition = (keyPath: KeyPath, part?: 'value' | 'key') => Position;

/** Which text it is, for the places of its problems. */
export interface KeySource {
  readonly path: string;
  /** Lines of the file before the text. */
  readonly linesBefore: number;
  readonly unreadable: 'frontmatter-unreadable' | 'config-unreadable';
}
