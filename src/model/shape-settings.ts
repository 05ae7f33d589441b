import type { KeyPath } from './parsed-keys.ts';

const LABEL_KEYS = new Set(['sections', 'authors', 'tags']);

/**
 * Brings settings into the one shape that the schema knows: keys without a value are as if they were
 * not there, and a label may be its name alone (`opini: Opini`) or nothing but its slug (`opini:`).
 */
export function shapeSettings(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(data)
    // A colour that is not in quotes is a comment; the schema says so.
    .filter(([key, value]) => value !== null || key === 'accent')
    .map(([key, value]) => [key, LABEL_KEYS.has(key) ? shapeLabels(value) : dropEmpty(value)]);
  return Object.fromEntries(entries);
}

function shapeLabels(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([slug, settings]) => {
    if (settings === null) return [slug, {}];
    const isName = typeof settings === 'string' || typeof settings === 'number';
    return [slug, isName ? { name: settings } : dropEmpty(settings)];
  });
  return Object.fromEntries(entries);
}

function dropEmpty(value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

/** The values without those at some places; an item of a list takes only itself out. */
export function leaveOutPaths(
  values: Readonly<Record<string, unknown>>,
  paths: readonly KeyPath[],
): Record<string, unknown> {
  return withoutPaths(values, paths) as Record<string, unknown>;
}

function withoutPaths(value: unknown, paths: readonly KeyPath[]): unknown {
  if (paths.length === 0) return value;
  const visit = ([step, inner]: readonly [string, unknown]) => {
    const below = paths.filter(([first]) => String(first) === step).map((path) => path.slice(1));
    const isWrong = below.some((path) => path.length === 0);
    return isWrong ? [] : [[step, withoutPaths(inner, below)] as const];
  };
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => visit([String(index), item]).map(([, kept]) => kept));
  }
  return isRecord(value) ? Object.fromEntries(Object.entries(value).flatMap(visit)) : value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
