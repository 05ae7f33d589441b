/** Of several claims to one address, decides whose it is. */

import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isOwnPathname } from '../model/addresses.ts';
import type { Store } from './open-store.ts';
import { numberOf, textOf } from './rows.ts';
import { SHOWN_STATES } from './shown-states.ts';

const OWN_PAGE = 'a page that the archive makes itself';

export interface Holding {
  /** Articles that are held now, or were before. */
  readonly ids: readonly number[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Of several articles with one address the first by path keeps it. `/a.html` and `/a/` count as one:
 * Astro renders only one of them, and a host that hides endings serves only one.
 */
export function holdTakenAddresses(store: Store): Holding {
  const released = store
    .prepare(
      `UPDATE article SET state = iif(page, 'page', 'published') WHERE state = 'held' RETURNING id`,
    )
    .all();
  const rows = store
    .prepare(`SELECT id, path, pathname, own, first_value(path) OVER same AS keeper,
        row_number() OVER same AS rank
      FROM article WHERE +state IN ${SHOWN_STATES} AND id IN (
        SELECT id FROM article WHERE own UNION ALL
        SELECT id FROM article WHERE place IN (
          SELECT place FROM article INDEXED BY article_by_place WHERE state IN ${SHOWN_STATES}
          GROUP BY place HAVING count(*) > 1))
      WINDOW same AS (PARTITION BY place ORDER BY path) ORDER BY path`)
    .all();
  const held = rows.filter((row) => row.own === 1 || numberOf(row, 'rank') > 1);
  const hold = store.prepare(`UPDATE article SET state = 'held' WHERE id = ?`);
  for (const row of held) hold.run(numberOf(row, 'id'));
  return {
    ids: [...released, ...held].map((row) => numberOf(row, 'id')),
    diagnostics: held.map((row) =>
      createDiagnostic(
        'address-taken',
        { path: textOf(row, 'path'), line: 1 },
        `The address ${textOf(row, 'pathname')} already belongs to ${row.own === 1 ? OWN_PAGE : textOf(row, 'keeper')}.`,
      ),
    ),
  };
}

/** A former address gives way to any page at it, and to the same one of an earlier article. */
export function markTakenAliases(store: Store): Diagnostic[] {
  store.db.exec('UPDATE alias SET taken = 0 WHERE taken');
  const rows = store
    .prepare(`SELECT alias.id AS id, alias.pathname AS pathname, article.path AS path,
        (SELECT other.path FROM article AS other
          WHERE other.pathname = alias.pathname AND +other.state IN ${SHOWN_STATES}) AS article_keeper,
        first_value(article.path) OVER same AS alias_keeper, row_number() OVER same AS rank
      FROM alias JOIN article ON article.id = article_id WHERE +article.state IN ${SHOWN_STATES}
      WINDOW same AS (PARTITION BY alias.pathname ORDER BY article.path)`)
    .all();
  return rows.flatMap((row) => {
    const pathname = textOf(row, 'pathname');
    const keeper = isOwnPathname(pathname)
      ? OWN_PAGE
      : (row.article_keeper ?? (numberOf(row, 'rank') > 1 ? row.alias_keeper : null));
    if (keeper === null) return [];
    store.prepare('UPDATE alias SET taken = 1 WHERE id = ?').run(numberOf(row, 'id'));
    const path = textOf(row, 'path');
    return [
      createDiagnostic(
        'alias-taken',
        { path, line: 1 },
        `The former address ${pathname} already belongs to ${keeper}.`,
      ),
    ];
  });
}
