import { hashText } from './hash-text.ts';
import type { Store } from './open-store.ts';
import { numberOf, type Row, textOf } from './rows.ts';

/** Names of the labels of one article, as it shows them, and where they count. */
interface ArticleLabels {
  shown: string;
  readonly labels: string[];
}

/**
 * Works out, in one walk over the published articles, the digests of every article, its neighbours, every span
 * of time and every label. Those of sets are sums: an article that comes or goes costs the same as any other.
 */
export function sumArticles(store: Store): Map<string, string> {
  const labels = gatherLabels(store);
  const sums = new Map<string, bigint>();
  const digests = new Map<string, string>();
  const add = (name: string, value: bigint) =>
    sums.set(name, BigInt.asUintN(64, (sums.get(name) ?? 0n) + value));
  let before: { name: string; hash: string; earlier: string } | undefined;
  for (const row of walkHashes(store)) {
    const [pathname, day, hash] = [
      textOf(row, 'pathname'),
      textOf(row, 'day'),
      textOf(row, 'listed_hash'),
    ];
    const carried = labels.get(numberOf(row, 'id'));
    const whole = hashText(
      hash,
      textOf(row, 'json_hash'),
      textOf(row, 'body_hash'),
      carried?.shown ?? '',
    );
    digests.set(`article:${pathname}`, whole);
    add(`texts:${textOf(row, 'language')}/${day}`, BigInt(`0x${whole}`));
    const name = `neighbours:${pathname}`;
    if (before) digests.set(before.name, `${before.earlier} ${hash}`);
    digests.set(name, `${before?.hash} `);
    before = { name, hash, earlier: String(before?.hash) };
    const value = BigInt(`0x${hash}`);
    const year = day.slice(0, 4);
    for (const span of [day, day.slice(0, 7), year]) add(`span:${span}`, value);
    add(`month-day:${day.slice(5)}`, value);
    for (const label of carried?.labels ?? []) {
      add(`label:${label}`, value);
      add(`label:${label}/${year}`, value);
    }
  }
  for (const [name, sum] of sums) digests.set(name, sum.toString(36));
  return digests;
}

function walkHashes(store: Store): Iterable<Row> {
  return store.db
    .prepare(`SELECT id, pathname, day, lower(language) AS language, json_hash, listed_hash, body.hash AS body_hash
      FROM article JOIN body ON article_id = id WHERE state = 'published' ORDER BY at, path`)
    .iterate();
}

function gatherLabels(store: Store): Map<number, ArticleLabels> {
  const rows = store.db
    .prepare(`SELECT article_id AS id, kind || '/' || slug AS label, label.name AS name
      FROM article_label JOIN label USING (kind, slug) ORDER BY article_id, kind, position`)
    .iterate();
  const gathered = new Map<number, ArticleLabels>();
  for (const row of rows) {
    const id = numberOf(row, 'id');
    const carried = gathered.get(id) ?? { shown: '', labels: [] };
    carried.shown += `${textOf(row, 'label')}=${textOf(row, 'name')};`;
    carried.labels.push(textOf(row, 'label'));
    gathered.set(id, carried);
  }
  return gathered;
}
