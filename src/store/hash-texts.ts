import { hashText } from './hash-text.ts';
import { listRespelled } from './list-respelled.ts';
import type { Store } from './open-store.ts';
import { iterateArrays, textOf } from './rows.ts';

/** A language in lower case and a day: `id/2017-11-06`. */
export type LanguageDay = `${string}/${string}`;

/**
 * A hash of all that a search may find or show of the articles of each day in each language. It asks for less than
 * the digests of the whole archive do, so that a search is begun before these are there.
 */
export function hashTexts(store: Store): Map<LanguageDay, string> {
  const texts = new Map(listTexts(store));
  for (const [id, names] of listRespelled(store)) {
    const name = findLanguageDay(store, id);
    const text = name === undefined ? undefined : texts.get(name);
    if (name !== undefined && text !== undefined) texts.set(name, `${text} ${names}`);
  }
  return new Map(Array.from(texts, ([name, text]) => [name, hashText(text)]));
}

/** The hashes of each day's articles one after the other, in an order that does not depend on that of the files. */
function listTexts(store: Store): Iterable<[name: LanguageDay, hashes: string]> {
  return iterateArrays(
    store,
    `SELECT lower(language) || '/' || day AS name,
        group_concat(listed_hash || json_hash || body.hash, ' ' ORDER BY at, path)
      FROM article JOIN body INDEXED BY body_keys ON article_id = id
      WHERE state = 'published' GROUP BY name`,
  );
}

function findLanguageDay(store: Store, id: number): LanguageDay | undefined {
  const sql = `SELECT lower(language) || '/' || day AS name FROM article WHERE id = ? AND +state = 'published'`;
  const row = store.prepare(sql).get(id);
  return row && (textOf(row, 'name') as LanguageDay);
}
