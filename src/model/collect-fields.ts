import { collectCorrections } from './collect-corrections.ts';
import { collectParts } from './collect-parts.ts';
import { type Candidate, type Collected, defineKey, isEmpty } from './collected.ts';
import type { FieldName } from './field-names.ts';
import { findMeaning, hasParts } from './find-meaning.ts';
import type { KeyPath } from './parsed-keys.ts';
import { splitByline, splitList } from './split-names.ts';

/** Frontmatter under our names and in our shape: lists are lists, fields with parts are records. */
export interface CollectedFields {
  readonly values: ReadonlyMap<FieldName, unknown>;
  /** What no field took: keys that we do not know, and a field's further names. */
  readonly extra: Readonly<Record<string, unknown>>;
  /** The file's own keys of a value: `['image', 'alt']` → `['featured_image_alt']`. */
  readonly toKeyPath: (path: KeyPath) => KeyPath;
  /** The top-level keys that a field's value was made from. */
  readonly listKeys: (field: FieldName) => readonly string[];
}

/** Gives every key of the frontmatter to the field that it means. */
export function collectFields(data: Readonly<Record<string, unknown>>): CollectedFields {
  const extra: Record<string, unknown> = {};
  const keep = (key: string) => defineKey(extra, key, data[key]);
  const candidates = new Map<FieldName, Candidate[]>();
  for (const [key, value] of Object.entries(data)) {
    const candidate = toCandidate(key, value);
    if (candidate === undefined) keep(key);
    else if (!isEmpty(candidate.value)) {
      const { field } = candidate.meaning;
      candidates.set(field, [...(candidates.get(field) ?? []), candidate]);
    }
  }
  const values = new Map<FieldName, unknown>();
  const origins = new Map<string, KeyPath>();
  for (const [field, named] of candidates) {
    const collected = collectField(field, named);
    if (collected.value !== undefined) values.set(field, collected.value);
    for (const [path, keyPath] of collected.origins) origins.set(path, keyPath);
    for (const key of collected.leftovers) keep(key);
  }
  return {
    values,
    extra,
    toKeyPath: (path) => toKeyPath(origins, path),
    listKeys: (field) => listKeys(origins, field),
  };
}

function toCandidate(key: string, value: unknown): Candidate | undefined {
  const meaning = findMeaning(key);
  if (meaning?.field !== 'published' || !/^(true|false)$/i.test(String(value))) {
    return meaning && { key, meaning, value };
  }
  // `published: false` is how Jekyll marks a draft; `true` says nothing.
  return { key, meaning: { ...meaning, field: 'draft' }, value: /^false$/i.test(String(value)) };
}

function collectField(field: FieldName, candidates: readonly Candidate[]): Collected {
  const ranked = candidates.toSorted((a, b) => a.meaning.rank - b.meaning.rank);
  if (hasParts(field) && field !== 'corrections') return collectParts(field, ranked);
  if (field === 'corrections') return collectCorrections(ranked);
  const [winner, ...losers] = ranked;
  const leftovers = losers.map((loser) => loser.key);
  if (winner === undefined) return { value: undefined, origins: new Map(), leftovers };
  const value = toShape(field, winner.value);
  if (hasDetails(value)) leftovers.push(winner.key);
  return { value, origins: new Map([[field, [winner.key]]]), leftovers };
}

/** Lists may be written as one value or as one text. */
function toShape(field: FieldName, value: unknown): unknown {
  const isText = typeof value === 'string';
  switch (field) {
    case 'authors':
      return isText ? splitByline(value) : toList(value);
    case 'tags':
    case 'categories':
      return isText ? splitList(value) : toList(value);
    case 'aliases':
    case 'translations':
      return toList(value);
    case 'section':
    case 'series':
      return Array.isArray(value) && value.length === 1 ? value[0] : value;
    default:
      return value;
  }
}

/** Whether a list has items that are more than a name: authors with their addresses. */
function hasDetails(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.some((item) => Object.keys(Object(item)).length > 1 && typeof item === 'object')
  );
}

function toList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function toKeyPath(origins: ReadonlyMap<string, KeyPath>, path: KeyPath): KeyPath {
  for (let length = path.length; length > 0; length--) {
    const origin = origins.get(path.slice(0, length).join('.'));
    if (origin !== undefined) return [...origin, ...path.slice(length)];
  }
  return path;
}

function listKeys(origins: ReadonlyMap<string, KeyPath>, field: FieldName): string[] {
  const keys = Array.from(origins).flatMap(([path, [key]]) =>
    path === field || path.startsWith(`${field}.`) ? [String(key)] : [],
  );
  return [...new Set(keys)];
}
