import { type Candidate, type Collected, isEmpty } from './collected.ts';
import { type FieldWithParts, PART_NAMES } from './field-names.ts';
import { findPart } from './find-meaning.ts';
import type { KeyPath } from './parsed-keys.ts';

interface FoundPart {
  readonly part: string;
  readonly value: unknown;
  readonly keyPath: KeyPath;
  /** The name of the field under which it stands. */
  readonly name: string;
}

/**
 * Makes one record of a field whose parts may stand in it or beside it.
 * The field is the one that the best name gives; texts under another name that has a photo (a source,
 * a withdrawal) of its own are not mixed into it, but kept as leftovers.
 *
 * @example { image: 'a.jpg', image_alt: 'Docks', hero: 'b.jpg', hero_alt: 'Sea' } // → { src: 'a.jpg', alt: 'Docks' }
 */
export function collectParts(field: FieldWithParts, ranked: readonly Candidate[]): Collected {
  const leftovers = new Set<string>();
  const found = ranked.flatMap((candidate) => {
    const { parts, isWhole } = listParts(field, candidate);
    if (!isWhole) leftovers.add(candidate.key);
    return parts;
  });
  const mainPart = Object.keys(PART_NAMES[field])[0];
  const named = new Set(found.filter(({ part }) => part === mainPart).map(({ name }) => name));
  const chosenName = (found.find(({ part }) => part === mainPart) ?? found[0])?.name;
  // `sort` keeps the order of rank within the chosen name and outside it.
  const ordered = found
    .filter(({ name }) => name === chosenName || !named.has(name))
    .sort((a, b) => Number(b.name === chosenName) - Number(a.name === chosenName));
  if (ordered.length === 0)
    return { value: undefined, origins: new Map(), leftovers: [...leftovers] };
  const value: Record<string, unknown> = {};
  const origins = new Map<string, KeyPath>();
  for (const { part, value: partValue, keyPath } of ordered) {
    if (part in value) continue;
    value[part] = partValue;
    origins.set(`${field}.${part}`, keyPath);
  }
  const used = new Set(origins.values());
  for (const { keyPath } of found) if (!used.has(keyPath)) leftovers.add(String(keyPath[0]));
  const main = origins.get(`${field}.${mainPart}`) ?? [...used][0] ?? [];
  origins.set(field, main.slice(0, 1));
  return { value, origins, leftovers: [...leftovers] };
}

/** The parts that one key gives, and whether they are all that it holds. */
function listParts(field: FieldWithParts, { key, meaning, value }: Candidate) {
  const { name } = meaning;
  const mainPart = meaning.part ?? Object.keys(PART_NAMES[field])[0] ?? '';
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const isWhole = !Array.isArray(value) || value.length === 1;
  const path: KeyPath = Array.isArray(value) ? [key, 0] : [key];
  if (typeof first !== 'object' || first === null || meaning.part !== undefined) {
    return { parts: [{ part: mainPart, value: first, keyPath: path, name }], isWhole };
  }
  const inner = Object.entries(first).filter(([, partValue]) => !isEmpty(partValue));
  const parts = inner.flatMap(([innerKey, partValue]): FoundPart[] => {
    const part = findPart(field, innerKey);
    return part === undefined
      ? []
      : [{ part, value: partValue, keyPath: [...path, innerKey], name }];
  });
  return { parts, isWhole: isWhole && parts.length === inner.length };
}
