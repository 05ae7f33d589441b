/** Gives every tag, author and section the one name under which it is shown. */
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import type { LabelKind, Slug } from '../model/article.ts';
import { chooseLabelName, findLabelSettings } from '../model/resolve-labels.ts';
import type { Store } from './open-store.ts';
import { numberOf, textOf } from './rows.ts';

export interface Naming {
  /** Ids of the articles that carry a label whose shown name is another than before. */
  readonly renamed: ReadonlySet<number>;
  readonly diagnostics: readonly Diagnostic[];
}

interface LabelUse {
  readonly kind: LabelKind;
  readonly slug: Slug;
  readonly spellings: Map<string, number>;
  count: number;
  firstDay: string;
  lastDay: string;
}

/** Counts the labels of published articles, names them, and says where spellings met in one. */
export function nameLabels(store: Store, archive: Archive): Naming {
  const before = new Map(
    store
      .prepare('SELECT kind, slug, name FROM label')
      .all()
      .map((row) => [`${row.kind}/${row.slug}`, textOf(row, 'name')]),
  );
  store.db.exec('DELETE FROM label');
  const renamed = new Set<number>();
  const diagnostics: Diagnostic[] = [];
  for (const use of listUses(store)) {
    const settings = findLabelSettings(use.kind, use.slug, archive);
    const name = chooseLabelName(use.spellings, settings?.name);
    store
      .prepare('INSERT INTO label VALUES (?, ?, ?, ?, ?, ?)')
      .run(use.kind, use.slug, name, use.count, use.firstDay, use.lastDay);
    if (before.get(`${use.kind}/${use.slug}`) !== name) {
      for (const id of listCarriers(store, use)) renamed.add(id);
    }
    if (settings?.name === undefined && use.kind === 'tag')
      diagnostics.push(...findMerged(store, use, name));
  }
  return { renamed, diagnostics };
}

function listUses(store: Store): LabelUse[] {
  const rows = store
    .prepare(`SELECT kind, slug, name, count(DISTINCT id) AS count, min(day) AS first, max(day) AS last
      FROM article_label JOIN article ON id = article_id WHERE state = 'published'
      GROUP BY kind, slug, name ORDER BY kind, slug, name`)
    .all();
  const uses = new Map<string, LabelUse>();
  for (const row of rows) {
    const [kind, slug] = [textOf(row, 'kind') as LabelKind, textOf(row, 'slug') as Slug];
    const [first, last, count] = [
      textOf(row, 'first'),
      textOf(row, 'last'),
      numberOf(row, 'count'),
    ];
    const use = uses.get(`${kind}/${slug}`) ?? {
      kind,
      slug,
      spellings: new Map(),
      count: 0,
      firstDay: first,
      lastDay: last,
    };
    use.spellings.set(textOf(row, 'name'), count);
    use.count += count;
    if (first < use.firstDay) use.firstDay = first;
    if (last > use.lastDay) use.lastDay = last;
    uses.set(`${kind}/${slug}`, use);
  }
  return [...uses.values()];
}

function listCarriers(store: Store, { kind, slug }: LabelUse): number[] {
  return store
    .prepare('SELECT DISTINCT article_id AS id FROM article_label WHERE kind = ? AND slug = ?')
    .all(kind, slug)
    .map((row) => numberOf(row, 'id'));
}

/** One warning a spelling that is not the shown one, at the first file that uses it. */
function findMerged(store: Store, use: LabelUse, name: string): Diagnostic[] {
  const users = store.prepare(`SELECT path FROM article_label JOIN article ON id = article_id
    WHERE kind = ? AND slug = ? AND name = ? AND state = 'published' ORDER BY path`);
  return [...use.spellings.keys()]
    .filter((spelling) => spelling !== name)
    .flatMap((spelling) => {
      const paths = users.all(use.kind, use.slug, spelling).map((row) => textOf(row, 'path'));
      const others = paths.length > 1 ? ` and ${paths.length - 1} more` : '';
      return createDiagnostic(
        'tag-spelling',
        { path: paths[0] ?? '', line: 1 },
        `The tag "${spelling}" (here${others}) meets "${name}" at the address ${use.slug}; both are shown as "${name}".`,
      );
    });
}
