import type { Candidate, Collected } from './collected.ts';
import { findPart } from './find-meaning.ts';
import type { KeyPath } from './parsed-keys.ts';

/** Makes one list of the corrections under every name, with our keys; one alone needs no list. */
export function collectCorrections(candidates: readonly Candidate[]): Collected {
  const origins = new Map<string, KeyPath>();
  const leftovers = new Set<string>();
  const items = candidates.flatMap(listItems);
  const value = items.map(({ keyPath, item }, index) => {
    origins.set(`corrections.${index}`, keyPath);
    if (typeof item !== 'object' || item === null) return { text: item };
    const parts: Record<string, unknown> = {};
    for (const [key, partValue] of Object.entries(item)) {
      const part = findPart('corrections', key);
      if (part === undefined || part in parts) leftovers.add(String(keyPath[0]));
      else {
        parts[part] = partValue;
        origins.set(`corrections.${index}.${part}`, [...keyPath, key]);
      }
    }
    return parts;
  });
  return { value, origins, leftovers: [...leftovers] };
}

function listItems({ key, value }: Candidate): { keyPath: KeyPath; item: unknown }[] {
  if (!Array.isArray(value)) return [{ keyPath: [key], item: value }];
  return value.map((item: unknown, index) => ({ keyPath: [key, index], item }));
}
