/** Decides, once all articles are known, which are published, where, and under which labels. */
import { type Diagnostic, diagnosticToJson } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import type { Article } from '../model/article.ts';
import { articleToListed, hashListed } from './article-to-listed.ts';
import { holdTakenAddresses, markTakenAliases } from './hold-addresses.ts';
import { joinTranslations } from './join-translations.ts';
import { nameLabels } from './name-labels.ts';
import type { Store } from './open-store.ts';
import { jsonOf, numberOf, textOf } from './rows.ts';
import { moveStates, type Showing } from './set-states.ts';
import { listLabelsOf } from './write-article.ts';

/** What a sync changed. */
export interface Changes {
  /** Ids of the articles that are new. */
  readonly added: readonly number[];
  /** Labels of the articles that are gone, as `kind/slug`. */
  readonly labels: ReadonlySet<string>;
  /** Whether any file came, went or was read anew. */
  readonly any: boolean;
}

export interface PlaceOptions extends Showing {
  readonly archive: Archive;
  readonly changes: Changes;
}

/**
 * Sets the state of every article, the shown name of every label, and what lists show. Returns whether there was
 * any change that they could follow from.
 */
export function placeArticles(store: Store, options: PlaceOptions): boolean {
  const { archive, changes } = options;
  const moved = moveStates(store, options);
  if (!changes.any && moved.length === 0) return false;
  const holding = holdTakenAddresses(store);
  const diagnostics = [
    ...holding.diagnostics,
    ...markTakenAliases(store),
    ...joinTranslations(store),
  ];
  saveDiagnostics(store, diagnostics);
  const labels = new Set(changes.labels);
  for (const id of [...changes.added, ...moved, ...holding.ids])
    for (const label of listLabelsOf(store, id)) labels.add(label);
  listAgain(store, archive, nameLabels(store, archive, labels));
  return true;
}

function saveDiagnostics(store: Store, diagnostics: readonly Diagnostic[]): void {
  store.db.exec('DELETE FROM placement_diagnostic WHERE kind IS NULL');
  for (const diagnostic of diagnostics) {
    store
      .prepare('INSERT INTO placement_diagnostic (json) VALUES (?)')
      .run(JSON.stringify(diagnosticToJson(diagnostic)));
  }
}

/** Writes what lists show of the articles that carry a label under another name than they wrote. */
function listAgain(store: Store, archive: Archive, ids: ReadonlySet<number>): void {
  const findName = store.prepare('SELECT name FROM label WHERE kind = ? AND slug = ?');
  const find = store.prepare('SELECT path, at, pathname, day, json FROM article WHERE id = ?');
  const save = store.prepare('UPDATE article SET listed = ?, listed_hash = ? WHERE id = ?');
  for (const id of ids) {
    const row = find.get(id);
    if (row === undefined) continue;
    const place = {
      pathname: textOf(row, 'pathname'),
      day: textOf(row, 'day'),
      archive,
      nameOf: (kind: string, slug: string) => {
        const label = findName.get(kind, slug);
        return label && textOf(label, 'name');
      },
    };
    const listed = JSON.stringify(articleToListed(jsonOf<Article>(row, 'json'), place));
    save.run(listed, hashListed(listed, textOf(row, 'path'), numberOf(row, 'at')), id);
  }
}
