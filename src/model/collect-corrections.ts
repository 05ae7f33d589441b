import type { Candidate, Collected } from './collected.ts';
import { findPart } from './find-meaning.ts';
import type { KeyPath } from './parsed-keys.ts';

/** Makes a list of corrections whose keys have our names; one alone may stand without a list. */
export function collectCorrections(
  { key, value }: Candidate,
  otherKeys: readonly string[],
): Collected {
  const origins = new Map<string, KeyPath>([['corrections', [key]]]);
  const isList = Array.isArray(value);
  let isWhole = true;
  const items = (isList ? value : [value]).map((item: unknown, index) => {
    const itemPath = isList ? [key, index] : [key];
    origins.set(`corrections.${index}`, itemPath);
    if (typeof item !== 'object' || item === null) return { text: item };
    const parts: Record<string, unknown> = {};
    for (const [inner, innerValue] of Object.entries(item)) {
      const part = findPart('corrections', inner);
      if (part === undefined || part in parts) isWhole = false;
      else {
        parts[part] = innerValue;
        origins.set(`corrections.${index}.${part}`, [...itemPath, inner]);
      }
    }
    return parts;
  });
  return { value: items, origins, leftovers: isWhole ? otherKeys : [...otherKeys, key] };
}
