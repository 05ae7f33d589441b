import { findZone } from './time-zones.ts';

/** What stands behind a time: nothing, an offset, a place, both, or a word that is not known. */
export type ZoneText =
  | { readonly offset?: string; readonly iana?: string }
  | { readonly unknown: string };

const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2}?)(?::?(\d{2}))?(?::?00)?$/i;

/**
 * Reads `+07:00`, `-0400`, `-5`, `Z`, `WIB`, `Asia/Jakarta`, `[Asia/Jakarta]`, `GMT+7`, and
 * an offset with its place. Undefined for what cannot be a zone.
 */
export function parseZone(text: string): ZoneText | undefined {
  const written = text.trim();
  if (written === '') return {};
  const [, before = '', bracketed] = /^([^[(]*)(?:[[(](.*)[\])])?$/.exec(written) ?? [];
  const word = before.trim();
  // What a browser adds, "(Western Indonesia Time)", says less than the offset before it.
  const place = bracketed === undefined ? undefined : findZone(bracketed.trim());
  const iana = place !== undefined && 'iana' in place ? place.iana : undefined;
  if (word === '') return place ?? toUnknown(bracketed ?? written);
  const offset = parseOffset(word);
  if (offset === null) return undefined;
  if (offset !== undefined) return { offset, ...(iana !== undefined && { iana }) };
  return findZone(word) ?? toUnknown(word);
}

/** `+07:00`; null for an offset that no zone has; undefined for what is none. */
function parseOffset(word: string): string | null | undefined {
  const [all, sign = '', hours = '', minutes = '00'] = OFFSET.exec(word) ?? [];
  if (all === undefined) return undefined;
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  const size = `${hours.padStart(2, '0')}:${minutes}`;
  return size === '00:00' ? '+00:00' : sign + size;
}

function toUnknown(word: string): ZoneText | undefined {
  return /^\p{L}[\p{L}\p{N} .,_/+-]{0,40}$/u.test(word) ? { unknown: word } : undefined;
}
