import { hashText } from './hash-text.ts';
import { listRespelled } from './list-respelled.ts';
import type { Store } from './open-store.ts';
import { iterateArrays } from './rows.ts';
import { sumSurroundings } from './sum-surroundings.ts';
import { createTagged, keepTagged } from './tagged.ts';

/** Sums are kept within what a number holds exactly. */
const MODULUS = 2 ** 52;

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
  const respelled = listRespelled(store);
  const translations = listTranslated(store);
  const days: Sums = new Map();
  const years = new Map<string, Sums>();
  const [pathnames, texts, hashes]: [string[], string[], string[]] = [[], [], []];
  const places = new Map<string, number>();
  const months = new Map<string, number[]>();
  const parts = new Map<string, number[]>();
  const tagged = createTagged();
  for (const [id, at, pathname, day, series, json, hash, labels, body] of walkHashes(store)) {
    const place = pathnames.push(pathname) - 1;
    hashes.push(hash);
    const shown = `${respelled.get(id) ?? ''}\0${translations.get(id) ?? ''}`;
    // Joined to one piece: of a million articles, what V8 puts together piece by piece takes 0.2 GB more.
    texts.push([hash, json, body, shown].join(''));
    places.set(pathname, place);
    addTo(months, day.slice(0, 7), place);
    if (series !== null) addTo(parts, series, place);
    const value = toNumber(hash);
    add(days, day, value);
    const own = labels === '' ? [] : labels.split('\n');
    const ofYear = getSums(years, day.slice(0, 4));
    for (const label of own) add(ofYear, label, value);
    tagged.add({ id, at, labels: own });
  }
  keepTagged(store, () => tagged);
  const around = sumSurroundings({ hashes, series: parts.values(), tagged });
  const spans = sumSpans(days);
  const labels = sumLabels(years);
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
    label: (subject) => findLabelSum(subject, { years, labels }),
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

function getSums(years: Map<string, Sums>, year: string): Sums {
  const known = years.get(year);
  if (known !== undefined) return known;
  const sums: Sums = new Map();
  years.set(year, sums);
  return sums;
}

/** The sums of days, months and years, and of the days of the year, by name. */
function sumSpans(days: Sums): Sums {
  const sums: Sums = new Map();
  for (const [day, { sum }] of days) {
    for (const span of [day, day.slice(0, 7), day.slice(0, 4)]) add(sums, `span:${span}`, sum);
    add(sums, `month-day:${day.slice(5)}`, sum);
  }
  return sums;
}

interface LabelSums {
  /** Of labels, by year. */
  readonly years: ReadonlyMap<string, Sums>;
  readonly labels: Sums;
}

function sumLabels(years: LabelSums['years']): Sums {
  const sums: Sums = new Map();
  for (const labels of years.values()) for (const [label, { sum }] of labels) add(sums, label, sum);
  return sums;
}

/** The digest of a label, or of one of its years: `tag/rain`, `tag/rain/2017`. */
function findLabelSum(subject: string, { years, labels }: LabelSums): string | undefined {
  const [kind, slug, year] = subject.split('/');
  const label = `${kind}/${slug}`;
  return toDigest(year === undefined ? labels.get(label) : years.get(year)?.get(label));
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
  for (const [year, own] of Map.groupBy(months, ([month]) => month.slice(0, 4))) {
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
  ...[json: string, listed: string, labels: string, body: string],
];

function walkHashes(store: Store): Iterable<HashRow> {
  return iterateArrays(
    store,
    `SELECT id, at, pathname, day, series, json_hash, listed_hash, labels, body.hash
      FROM article JOIN body INDEXED BY body_keys ON article_id = id WHERE state = 'published' ORDER BY at, path`,
  );
}

/** The translations of the articles that have any, by id. */
function listTranslated(store: Store): Map<number, string> {
  const sql = 'SELECT id, translations FROM article WHERE translations IS NOT NULL';
  return new Map(iterateArrays<[id: number, translations: string]>(store, sql));
}
