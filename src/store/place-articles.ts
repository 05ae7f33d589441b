/** Decides, once all articles are known, which are published, where, and under which labels. */
import { createDiagnostic, type Diagnostic, diagnosticToJson } from '../diagnostics/diagnostic.ts';
import { isOwnPathname } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Article, ContentPath } from '../model/article.ts';
import { articleToListed } from './article-to-listed.ts';
import { hashText } from './hash-text.ts';
import { nameLabels } from './name-labels.ts';
import type { Store } from './open-store.ts';
import { jsonOf, numberOf, textOf } from './rows.ts';

export interface PlaceOptions {
  readonly archive: Archive;
  readonly now: number;
  readonly drafts?: boolean;
  /** Articles that this sync read. */
  readonly changed: readonly ContentPath[];
}

/** Sets the state of every article, the shown name of every label, and what lists show. */
export function placeArticles(store: Store, options: PlaceOptions): void {
  store.db.exec('DELETE FROM placement_diagnostic');
  setStates(store, options);
  const diagnostics = [...holdTakenAddresses(store), ...markTakenAliases(store)];
  const naming = nameLabels(store, options.archive);
  listArticles(store, options, naming.renamed);
  for (const diagnostic of [...diagnostics, ...naming.diagnostics]) {
    store
      .prepare('INSERT INTO placement_diagnostic (json) VALUES (?)')
      .run(JSON.stringify(diagnosticToJson(diagnostic)));
  }
}

function setStates(store: Store, { now, drafts = false }: PlaceOptions): void {
  store
    .prepare(`UPDATE article SET state = wanted.state FROM (
        SELECT id, CASE
          WHEN ?1 THEN 'published'
          WHEN json ->> 'draft' THEN 'draft'
          WHEN at > ?2 THEN 'waiting'
          ELSE 'published' END AS state FROM article) AS wanted
      WHERE article.id = wanted.id AND article.state <> wanted.state`)
    .run(drafts ? 1 : 0, now);
}

/**
 * Of several articles with one address the first by path keeps it. `/a.html` and `/a/` count as one:
 * Astro renders only one of them, and a host that hides endings serves only one.
 */
function holdTakenAddresses(store: Store): Diagnostic[] {
  const rows = store
    .prepare(`SELECT id, path, pathname, first_value(path) OVER same AS keeper,
        row_number() OVER same AS rank
      FROM article WHERE state = 'published'
      WINDOW same AS (PARTITION BY CASE WHEN pathname LIKE '%.html'
        THEN substr(pathname, 1, length(pathname) - 5) ELSE rtrim(pathname, '/') END ORDER BY path)`)
    .all();
  const diagnostics: Diagnostic[] = [];
  for (const row of rows) {
    const pathname = textOf(row, 'pathname');
    const own = isOwnPathname(pathname);
    if (!own && numberOf(row, 'rank') === 1) continue;
    const holder = own ? 'a page that the archive makes itself' : textOf(row, 'keeper');
    store.prepare(`UPDATE article SET state = 'held' WHERE id = ?`).run(numberOf(row, 'id'));
    diagnostics.push(
      createDiagnostic(
        'address-taken',
        { path: textOf(row, 'path'), line: 1 },
        `The address ${pathname} already belongs to ${holder}.`,
      ),
    );
  }
  return diagnostics;
}

/** A former address gives way to any page at it, and to the same one of an earlier article. */
function markTakenAliases(store: Store): Diagnostic[] {
  store.db.exec('UPDATE alias SET taken = 0 WHERE taken');
  const rows = store
    .prepare(`SELECT alias.id AS id, alias.pathname AS pathname, article.path AS path,
        (SELECT other.path FROM article AS other
          WHERE other.pathname = alias.pathname AND +other.state = 'published') AS article_keeper,
        first_value(article.path) OVER same AS alias_keeper, row_number() OVER same AS rank
      FROM alias JOIN article ON article.id = article_id WHERE article.state = 'published'
      WINDOW same AS (PARTITION BY alias.pathname ORDER BY article.path)`)
    .all();
  return rows.flatMap((row) => {
    const pathname = textOf(row, 'pathname');
    const keeper = isOwnPathname(pathname)
      ? 'a page that the archive makes itself'
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

/** Writes what lists show of the articles that are new or carry a label whose name changed. */
function listArticles(
  store: Store,
  { archive, changed }: PlaceOptions,
  renamed: ReadonlySet<number>,
): void {
  const names = new Map(
    store
      .prepare(`SELECT kind || '/' || slug AS key, name FROM label`)
      .all()
      .map((row) => [textOf(row, 'key'), textOf(row, 'name')]),
  );
  const byPath = store.prepare(
    'SELECT id, path, at, pathname, day, json FROM article WHERE path = ?',
  );
  const byId = store.prepare('SELECT id, path, at, pathname, day, json FROM article WHERE id = ?');
  const save = store.prepare('UPDATE article SET listed = ?, listed_hash = ? WHERE id = ?');
  const rows = [
    ...changed.map((path) => byPath.get(path)),
    ...[...renamed].map((id) => byId.get(id)),
  ];
  for (const row of rows) {
    if (row === undefined) continue;
    const place = { pathname: textOf(row, 'pathname'), day: textOf(row, 'day'), archive, names };
    const listed = JSON.stringify(articleToListed(jsonOf<Article>(row, 'json'), place));
    // Path and time decide the order of lists.
    const hash = hashText(listed, textOf(row, 'path'), String(numberOf(row, 'at')));
    save.run(listed, hash, numberOf(row, 'id'));
  }
}
