import { hashText } from './hash-text.ts';
import { listRespelled } from './list-respelled.ts';
import type { Store } from './open-store.ts';
import { iterateArrays } from './rows.ts';
import { sumSurroundings } from './sum-surroundings.ts';
import { createTagged, keepTagged } from './tagged.ts';

/** Sums are kept within what a number holds exactly. */
const MODULUS = 2 ** 52;
/** Lengths of a hash, a month and a year. */
const HASH = 16;
const MONTH = 'YYYY-MM'.length;
const YEAR = 'YYYY'.length;

/** Sums by name; a name that many share is put together once, when all is summed. */
type Sums = Map<string, { sum: number }>;

export interface ArticleSums {
  /** The digest of a name that is here: `article:` or `surroundings:` and an address, for instance. */
  readonly find: (name: string) => string | undefined;
  /** The months that have articles, with how many they are; in order of time. */
  readonly months: ReadonlyMap<string, number>;
}

/**
 * Works out, in one walk over the published articles, the digests of every article, of what stands around it, of every
 * span of time and every label. Those of sets are sums: an article that comes or goes costs the same as any other.
 */
export function sumArticles(store: Store): ArticleSums {
  const shown = listShown(store);
  const days: Sums = new Map();
  const [pathnames, texts, hashes]: [string[], string[], string[]] = [[], [], []];
  const places = new Map<string, number>();
  const months = new Map<string, number[]>();
  const parts = new Map<string, number[]>();
  const labels = new Map<string, LabelSums>();
  const tagged = createTagged();
  const open = (label: string): LabelSums => {
    const opened = { tag: tagged.toNumber(label), years: new Map() };
    labels.set(label, opened);
    return opened;
  };
  for (const [id, at, pathname, day, series, text, carried] of walkHashes(store)) {
    const place = pathnames.push(pathname) - 1;
    const hash = text.slice(0, HASH);
    const own = shown.get(id);
    hashes.push(hash);
    texts.push(own === undefined ? text : `${text}\0${own}`);
    places.set(pathname, place);
    addTo(months, day.slice(0, MONTH), place);
    if (series !== null) addTo(parts, series, place);
    const value = toNumber(hash);
    add(days, day, value);
    const year = day.slice(0, YEAR);
    const tags: number[] = [];
    for (const label of carried === '' ? [] : carried.split('\n')) {
      const sums = labels.get(label) ?? open(label);
      add(sums.years, year, value);
      if (sums.tag !== undefined) tags.push(sums.tag);
    }
    tagged.add({ id, at, tags });
  }
  keepTagged(store, () => tagged);
  const around = sumSurroundings({ hashes, series: parts.values(), tagged });
  const spans = sumSpans(days);
  const digests = new Map<string, string>();
  setTexts(digests, months, texts);
  for (const [month, own] of months) {
    const lines = own.map((place) => `${pathnames[place]} ${texts[place]} ${around(place)}`);
    digests.set(`month-pages:${month}`, hashText(lines.join('\n')));
  }
  const ofPlace = (digest: (place: number) => string) => (pathname: string) => {
    const place = places.get(pathname);
    return place === undefined ? undefined : digest(place);
  };
  const finders: Readonly<Record<string, (subject: string) => string | undefined>> = {
    article: ofPlace((place) => hashText(texts[place] ?? '')),
    surroundings: ofPlace(around),
    label: (subject) => findLabelSum(subject, labels),
  };
  return {
    find(name) {
      const [kind, subject] = splitName(name);
      return finders[kind]?.(subject) ?? digests.get(name) ?? toDigest(spans.get(name));
    },
    months: new Map(Array.from(months, ([month, own]) => [month, own.length])),
  };
}

/** The parts of a name such as `label:tag/rain`; the second is empty for `years`. */
export function splitName(name: string): [kind: string, subject: string] {
  const end = name.indexOf(':');
  return end === -1 ? [name, ''] : [name.slice(0, end), name.slice(end + 1)];
}

function add(sums: Sums, name: string, value: number): void {
  const known = sums.get(name);
  if (known === undefined) sums.set(name, { sum: value });
  else known.sum = (known.sum + value) % MODULUS;
}

function addTo(lists: Map<string, number[]>, name: string, value: number): void {
  const known = lists.get(name);
  if (known === undefined) lists.set(name, [value]);
  else known.push(value);
}

/** The sums of days, months and years, and of the days of the year, by name. */
function sumSpans(days: Sums): Sums {
  const sums: Sums = new Map();
  for (const [day, { sum }] of days) {
    for (const span of [day, day.slice(0, MONTH), day.slice(0, YEAR)])
      add(sums, `span:${span}`, sum);
    add(sums, `month-day:${day.slice(5)}`, sum);
  }
  return sums;
}

interface LabelSums {
  /** Its number, where it is a tag. */
  readonly tag: number | undefined;
  /** Of each year's articles that carry it. */
  readonly years: Sums;
}

/** The digest of a label, or of one of its years: `tag/rain`, `tag/rain/2017`. */
function findLabelSum(subject: string, labels: ReadonlyMap<string, LabelSums>): string | undefined {
  const [kind, slug, year] = subject.split('/');
  const years = labels.get(`${kind}/${slug}`)?.years;
  if (years === undefined) return undefined;
  if (year !== undefined) return toDigest(years.get(year));
  let sum = 0;
  for (const ofYear of years.values()) sum = (sum + ofYear.sum) % MODULUS;
  return toDigest({ sum });
}

function toDigest(sum: { readonly sum: number } | undefined): string | undefined {
  return sum?.sum.toString(36);
}

/** Sets the digests of all that is shown of a year's articles themselves. */
function setTexts(
  digests: Map<string, string>,
  months: ReadonlyMap<string, readonly number[]>,
  texts: readonly string[],
): void {
  for (const [year, own] of Map.groupBy(months, ([month]) => month.slice(0, YEAR))) {
    const lines = own.flatMap(([, places]) => places.map((place) => texts[place]));
    digests.set(`year-texts:${year}`, hashText(lines.join('\n')));
  }
}

/** The first 52 bits of a hash. */
function toNumber(hash: string): number {
  return Number.parseInt(hash.slice(0, 13), 16);
}

type HashRow = [
  ...[id: number, at: number, pathname: string, day: string, series: string | null],
  /** The hash of what lists show of it, and those of the rest. */
  ...[text: string, labels: string],
];

function walkHashes(store: Store): Iterable<HashRow> {
  return iterateArrays(
    store,
    `SELECT id, at, pathname, day, series, listed_hash || json_hash || body.hash, labels
      FROM article JOIN body INDEXED BY body_keys ON article_id = id WHERE state = 'published' ORDER BY at, path`,
  );
}

/** What the pages of few articles show besides what is in these hashes, by id: tags respelled, and translations. */
function listShown(store: Store): Map<number, string> {
  const sql = 'SELECT id, translations FROM article WHERE translations IS NOT NULL';
  const shown = new Map(iterateArrays<[id: number, translations: string]>(store, sql));
  for (const [id, names] of listRespelled(store)) shown.set(id, `${names}\0${shown.get(id) ?? ''}`);
  return shown;
}
