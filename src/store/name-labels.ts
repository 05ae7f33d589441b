/** Gives every tag, author and section the one name under which it is shown. */
import { createDiagnostic, type Diagnostic, diagnosticToJson } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import type { LabelKind, Slug } from '../model/article.ts';
import { chooseLabelName, findLabelSettings } from '../model/resolve-labels.ts';
import type { Store } from './open-store.ts';
import { numberOf, type Row, textOf } from './rows.ts';

interface LabelUse {
  readonly kind: LabelKind;
  readonly slug: Slug;
  readonly spellings: Map<string, number>;
  readonly years: Map<string, number>;
  count: number;
  firstDay: string;
  lastDay: string;
}

/**
 * Counts some labels, given as `kind/slug`, over the published articles, names them, and says where spellings met
 * in one. Gives the ids of the articles whose lists may show another name than before.
 */
export function nameLabels(
  store: Store,
  archive: Archive,
  labels: ReadonlySet<string>,
): Set<number> {
  const respelled = new Set<number>();
  for (const label of labels) {
    const end = label.indexOf('/');
    const [kind, slug] = [label.slice(0, end) as LabelKind, label.slice(end + 1) as Slug];
    const before = findName(store, kind, slug);
    forgetLabel(store, kind, slug);
    const use = countUses(store, kind, slug);
    if (use === undefined) continue;
    const settings = findLabelSettings(kind, slug, archive);
    const name = chooseLabelName(use.spellings, settings?.name);
    saveLabel(store, use, name);
    const isRenamed = before !== undefined && before !== name;
    // Lists show no tags.
    if (kind !== 'tag')
      for (const id of listCarriers(store, use, isRenamed ? '' : name)) respelled.add(id);
    if (settings?.name === undefined && kind === 'tag') saveMerged(store, use, name);
  }
  return respelled;
}

function findName(store: Store, kind: LabelKind, slug: Slug): string | undefined {
  const row = store.prepare('SELECT name FROM label WHERE kind = ? AND slug = ?').get(kind, slug);
  return row && textOf(row, 'name');
}

function forgetLabel(store: Store, kind: LabelKind, slug: Slug): void {
  for (const table of ['label', 'label_year', 'placement_diagnostic'])
    store.prepare(`DELETE FROM ${table} WHERE kind = ? AND slug = ?`).run(kind, slug);
}

function countUses(store: Store, kind: LabelKind, slug: Slug): LabelUse | undefined {
  const rows = store
    .prepare(`SELECT name, substr(l.day, 1, 4) AS year, count(*) AS count, min(l.day) AS first, max(l.day) AS last
      FROM article_label AS l WHERE kind = ? AND slug = ? AND NOT EXISTS (
        SELECT 1 FROM article INDEXED BY article_hidden WHERE id = article_id AND state <> 'published')
      GROUP BY year, name ORDER BY year, name`)
    .all(kind, slug);
  const [first] = rows;
  if (first === undefined) return undefined;
  const use: LabelUse = {
    kind,
    slug,
    spellings: new Map(),
    years: new Map(),
    count: 0,
    firstDay: textOf(first, 'first'),
    lastDay: '',
  };
  for (const row of rows) addRow(use, row);
  return use;
}

function addRow(use: LabelUse, row: Row): void {
  const [name, year, count] = [textOf(row, 'name'), textOf(row, 'year'), numberOf(row, 'count')];
  use.spellings.set(name, (use.spellings.get(name) ?? 0) + count);
  use.years.set(year, (use.years.get(year) ?? 0) + count);
  use.count += count;
  const [first, last] = [textOf(row, 'first'), textOf(row, 'last')];
  if (first < use.firstDay) use.firstDay = first;
  if (last > use.lastDay) use.lastDay = last;
}

function saveLabel(store: Store, use: LabelUse, name: string): void {
  const { kind, slug, spellings, count, firstDay, lastDay } = use;
  store
    .prepare('INSERT INTO label VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(
      kind,
      slug,
      name,
      count,
      firstDay,
      lastDay,
      spellings.size > 1 || !spellings.has(name) ? 1 : 0,
    );
  for (const [year, articles] of use.years)
    store.prepare('INSERT INTO label_year VALUES (?, ?, ?, ?)').run(kind, slug, year, articles);
}

/** The articles that carry a label under any name but one. */
function listCarriers(store: Store, { kind, slug }: LabelUse, except: string): number[] {
  return store
    .prepare('SELECT article_id AS id FROM article_label WHERE kind = ? AND slug = ? AND name <> ?')
    .all(kind, slug, except)
    .map((row) => numberOf(row, 'id'));
}

/** One warning a spelling that is not the shown one, at the first file that uses it. */
function saveMerged(store: Store, use: LabelUse, name: string): void {
  const { kind, slug } = use;
  const others = [...use.spellings.keys()].filter((spelling) => spelling !== name).sort();
  for (const spelling of others) {
    const diagnostic = JSON.stringify(
      diagnosticToJson(describeMerged(store, { use, spelling, name })),
    );
    store.prepare('INSERT INTO placement_diagnostic VALUES (?, ?, ?)').run(kind, slug, diagnostic);
  }
}

function describeMerged(
  store: Store,
  { use: { kind, slug }, spelling, name }: { use: LabelUse; spelling: string; name: string },
): Diagnostic {
  const paths = store
    .prepare(`SELECT path FROM article_label JOIN article ON id = article_id
      WHERE kind = ? AND slug = ? AND name = ? AND +state = 'published' ORDER BY path`)
    .all(kind, slug, spelling)
    .map((row) => textOf(row, 'path'));
  const more = paths.length > 1 ? ` and ${paths.length - 1} more` : '';
  return createDiagnostic(
    'tag-spelling',
    { path: paths[0] ?? '', line: 1 },
    `The tag "${spelling}" (here${more}) meets "${name}" at the address ${slug}; both are shown as "${name}".`,
  );
}
