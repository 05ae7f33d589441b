import { hashText } from './hash-text.ts';
import { listRespelled } from './list-respelled.ts';
import type { Store } from './open-store.ts';
import { iterateArrays, numberOf, textOf } from './rows.ts';
import { createSurroundingSums } from './sum-surroundings.ts';

/** Sums are kept within what a number holds exactly. */
const MODULUS = 2 ** 52;

/** Sums by name; a name that many share is put together once, when all is summed. */
type Sums = Map<string, number>;

/**
 * Works out, in one walk over the published articles, the digests of every article, of what stands around it, of every
 * span of time and every label. Those of sets are sums: an article that comes or goes costs the same as any other.
 */
export function sumArticles(store: Store): Map<string, string> {
  const respelled = listRespelled(store);
  const translations = listTranslated(store);
  const digests = new Map<string, string>();
  const [days, texts]: [Sums, Sums] = [new Map(), new Map()];
  const years = new Map<string, Sums>();
  const surroundings = createSurroundingSums(countTags(store));
  for (const [id, pathname, day, series, json, hash, labels, body] of walkHashes(store)) {
    const shown = `${respelled.get(id) ?? ''}\0${translations.get(id) ?? ''}`;
    const whole = hashText(hash, json, body, shown);
    digests.set(`article:${pathname}`, whole);
    const value = toNumber(hash);
    const year = day.slice(0, 4);
    add(days, day, value);
    add(texts, year, toNumber(whole));
    const own = labels === '' ? [] : labels.split('\n');
    const ofYear = getSums(years, year);
    for (const label of own) add(ofYear, label, value);
    surroundings.addArticle({ pathname, hash, series, labels: own });
  }
  surroundings.setDigests(digests);
  setDigests(digests, { days, texts, years });
  return digests;
}

function add(sums: Sums, name: string, value: number): void {
  sums.set(name, ((sums.get(name) ?? 0) + value) % MODULUS);
}

function getSums(years: Map<string, Sums>, year: string): Sums {
  const known = years.get(year);
  if (known !== undefined) return known;
  const sums: Sums = new Map();
  years.set(year, sums);
  return sums;
}

interface AllSums {
  readonly days: Sums;
  /** By year. */
  readonly texts: Sums;
  /** Of labels, by year. */
  readonly years: ReadonlyMap<string, Sums>;
}

/** Sets the digests of days, and of what is made up of several days, labels and years. */
function setDigests(digests: Map<string, string>, { days, texts, years }: AllSums): void {
  const sums: Sums = new Map();
  for (const [day, sum] of days) {
    for (const span of [day, day.slice(0, 7), day.slice(0, 4)]) add(sums, `span:${span}`, sum);
    add(sums, `month-day:${day.slice(5)}`, sum);
  }
  for (const [year, sum] of texts) add(sums, `year-texts:${year}`, sum);
  for (const [year, labels] of years) {
    for (const [label, sum] of labels) {
      add(sums, `label:${label}/${year}`, sum);
      add(sums, `label:${label}`, sum);
    }
  }
  for (const [name, sum] of sums) digests.set(name, sum.toString(36));
}

/** How many articles carry each tag, by `tag/slug`. */
function countTags(store: Store): Map<string, number> {
  const rows = store
    .prepare(`SELECT kind || '/' || slug AS tag, count FROM label WHERE kind = 'tag'`)
    .all();
  return new Map(rows.map((row) => [textOf(row, 'tag'), numberOf(row, 'count')]));
}

/** The first 52 bits of a hash. */
function toNumber(hash: string): number {
  return Number.parseInt(hash.slice(0, 13), 16);
}

type HashRow = [
  ...[id: number, pathname: string, day: string, series: string | null],
  ...[json: string, listed: string, labels: string, body: string],
];

function walkHashes(store: Store): Iterable<HashRow> {
  return iterateArrays(
    store,
    `SELECT id, pathname, day, series, json_hash, listed_hash, labels, body.hash
      FROM article JOIN body INDEXED BY body_keys ON article_id = id WHERE state = 'published' ORDER BY at, path`,
  );
}

/** The translations of the articles that have any, by id. */
function listTranslated(store: Store): Map<number, string> {
  const sql = 'SELECT id, translations FROM article WHERE translations IS NOT NULL';
  return new Map(iterateArrays<[id: number, translations: string]>(store, sql));
}
