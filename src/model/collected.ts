/** What the collectors of fields share. */
import type { KeyMeaning } from './find-meaning.ts';
import type { KeyPath } from './parsed-keys.ts';

/** A key that names a field, and the value it gives. */
export interface Candidate {
  readonly key: string;
  readonly meaning: KeyMeaning;
  readonly value: unknown;
}

/** A value in our shape. */
export interface Collected {
  readonly value: unknown;
  /** From our path, joined with `.`, to the file's own. */
  readonly origins: ReadonlyMap<string, KeyPath>;
  /** Keys that hold something which the value does not. */
  readonly leftovers: readonly string[];
}

/** Whether a value says nothing: `hero: false`, `tags: []`, `author:`. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Sets a key whatever it is called; an assignment would take "__proto__" for the prototype. */
export function defineKey(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
