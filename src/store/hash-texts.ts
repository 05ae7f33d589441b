import { hashText } from './hash-text.ts';
import { listRespelled } from './list-respelled.ts';
import type { Store } from './open-store.ts';
import { iterateArrays } from './rows.ts';

/** A language in lower case and a day: `id/2017-11-06`. */
export type LanguageDay = `${string}/${string}`;

/**
 * A hash of all that a search may find or show of the articles of each day in each language. It asks for less than
 * the digests of the whole archive do, so that a search is begun before these are there.
 */
export function hashTexts(store: Store): Map<LanguageDay, string> {
  const respelled = listRespelled(store);
  const texts = new Map<LanguageDay, string[]>();
  for (const [id, language, day, listed, json, body] of walkTexts(store)) {
    const name: LanguageDay = `${language}/${day}`;
    const known = texts.get(name);
    const text = `${listed} ${json} ${body} ${respelled.get(id) ?? ''}`;
    if (known === undefined) texts.set(name, [text]);
    else known.push(text);
  }
  return new Map(Array.from(texts, ([name, of]) => [name, hashText(...of)]));
}

type TextRow = [
  ...[id: number, language: string, day: string],
  ...[listed: string, json: string, body: string],
];

/** In an order that does not depend on that of the files. */
function walkTexts(store: Store): Iterable<TextRow> {
  return iterateArrays(
    store,
    `SELECT id, lower(language), day, listed_hash, json_hash, body.hash
      FROM article JOIN body INDEXED BY body_keys ON article_id = id
      WHERE state = 'published' ORDER BY at, path`,
  );
}
