import { Temporal } from 'temporal-polyfill';

/** What the zone of a time is known by: a place with its history, or a fixed offset. */
export type Zone = { readonly iana: string } | { readonly offset: string };

/** Abbreviations that mean one thing in the news; `IST`, `BST` and the like do not. */
const ABBREVIATIONS: Readonly<Record<string, Zone>> = {
  WIB: { iana: 'Asia/Jakarta' },
  WITA: { iana: 'Asia/Makassar' },
  WIT: { iana: 'Asia/Jayapura' },
  Z: { offset: '+00:00' },
  UTC: { offset: '+00:00' },
  GMT: { offset: '+00:00' },
  EST: { offset: '-05:00' },
  EDT: { offset: '-04:00' },
  CST: { offset: '-06:00' },
  CDT: { offset: '-05:00' },
  MST: { offset: '-07:00' },
  MDT: { offset: '-06:00' },
  PST: { offset: '-08:00' },
  PDT: { offset: '-07:00' },
};

/** The zone that a word means: `WIB`, `Asia/Jakarta`; undefined for one that is not known. */
export function findZone(word: string): Zone | undefined {
  const abbreviated = ABBREVIATIONS[word.toUpperCase()];
  if (abbreviated !== undefined) return abbreviated;
  const iana = findTimeZone(word);
  return iana === undefined ? undefined : { iana };
}

const known = new Map<string, string | undefined>();

/** The IANA name of a zone, in its proper case; undefined for a name that is not one. */
function findTimeZone(name: string): string | undefined {
  if (!/^[a-z]/i.test(name)) return undefined;
  if (known.has(name)) return known.get(name);
  const timeZone = readTimeZone(name);
  known.set(name, timeZone);
  return timeZone;
}

function readTimeZone(name: string): string | undefined {
  try {
    return new Temporal.ZonedDateTime(0n, name).timeZoneId;
  } catch {
    return undefined;
  }
}
