import { hashText } from './hash-text.ts';
import type { Store } from './open-store.ts';
import { numberOf, textOf } from './rows.ts';
import { createRelatedSums } from './sum-related.ts';

/** Sums are kept within what a number holds exactly. */
const MODULUS = 2 ** 52;

/**
 * Works out, in one walk over the published articles, the digests of every article, its neighbours, every span
 * of time and every label. Those of sets are sums: an article that comes or goes costs the same as any other.
 */
export function sumArticles(store: Store): Map<string, string> {
  const labelsOf = gatherLabels(store);
  const sums = new Map<string, number>();
  const digests = new Map<string, string>();
  const add = (name: string, value: number) =>
    sums.set(name, ((sums.get(name) ?? 0) + value) % MODULUS);
  const chain = createChains(digests);
  const related = createRelatedSums(countTags(store));
  for (const [id, pathname, day, language, series, json, hash, body] of walkHashes(store)) {
    const labels = labelsOf.get(id) ?? [];
    const whole = hashText(hash, json, body, ...labels);
    digests.set(`article:${pathname}`, whole);
    add(`texts:${language}/${day}`, toNumber(whole));
    add(`year-texts:${day.slice(0, 4)}`, toNumber(whole));
    chain('', `neighbours:${pathname}`, hash);
    if (series !== null) chain(series, `series:${pathname}`, hash);
    const value = toNumber(hash);
    const year = day.slice(0, 4);
    for (const span of [day, day.slice(0, 7), year]) add(`span:${span}`, value);
    add(`month-day:${day.slice(5)}`, value);
    const names = labels.map((shown) => shown.slice(0, shown.indexOf(EQUALS)));
    for (const label of names) {
      add(`label:${label}`, value);
      add(`label:${label}/${year}`, value);
    }
    related.addArticle(pathname, hash, names);
  }
  related.setDigests(digests);
  for (const [name, sum] of sums) digests.set(name, sum.toString(36));
  return digests;
}

/** Gives each link of a chain the hashes of the links before and after it. */
function createChains(digests: Map<string, string>) {
  const last = new Map<string, { name: string; hash: string; earlier: string }>();
  return (chain: string, name: string, hash: string): void => {
    const before = last.get(chain);
    if (before) digests.set(before.name, `${before.earlier} ${hash}`);
    digests.set(name, `${before?.hash} `);
    last.set(chain, { name, hash, earlier: String(before?.hash) });
  };
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
  ...[id: number, pathname: string, day: string, language: string],
  ...[series: string | null, json: string, listed: string, body: string],
];

/** Rows as arrays, which cost half as much as objects do. */
function walkHashes(store: Store): Iterable<HashRow> {
  const statement =
    store.db.prepare(`SELECT id, pathname, day, lower(language), series, json_hash, listed_hash, body.hash
      FROM article JOIN body INDEXED BY body_keys ON article_id = id WHERE state = 'published' ORDER BY at, path`);
  statement.setReturnArrays(true);
  return statement.iterate() as Iterable<unknown> as Iterable<HashRow>;
}

/** Characters that no name has. */
const [EQUALS, SEPARATOR] = ['\u001f', '\u001e'];

/** The labels of each article, as `kind/slug`, EQUALS and the name that is shown. */
function gatherLabels(store: Store): Map<number, string[]> {
  const statement =
    store.db.prepare(`SELECT article_id, group_concat(kind || '/' || slug || '${EQUALS}' || label.name,
        '${SEPARATOR}' ORDER BY kind, position)
      FROM article_label JOIN label USING (kind, slug) GROUP BY article_id`);
  statement.setReturnArrays(true);
  const rows = statement.iterate() as Iterable<unknown> as Iterable<[number, string]>;
  return new Map(Array.from(rows, ([id, labels]) => [id, labels.split(SEPARATOR)]));
}
