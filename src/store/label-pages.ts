/** Which tags, authors and sections have pages of their own. */
import type { Archive } from '../model/archive.ts';
import type { LabelKind, Slug } from '../model/article.ts';
import type { Site } from './current-site.ts';
import { type LabelCount, listLabels } from './labels.ts';
import { countLabelByYear } from './lists.ts';
import { noteRead } from './open-store.ts';
import { numberOf } from './rows.ts';

/** A rare tag has no page; an author or a section always has one. */
export function hasPage(label: Pick<LabelCount, 'kind' | 'count'>, archive: Archive): boolean {
  return label.kind !== 'tag' || label.count >= archive.lists.smallTags;
}

/** Whether the label of a slug has a page; asks for no more than that, so that a count may change unnoticed. */
export function hasPageAt({ archive, store }: Site, kind: LabelKind, slug: Slug): boolean {
  if (kind !== 'tag' || archive.lists.smallTags <= 1) return true;
  noteRead(store, `label-page:${kind}/${slug}`);
  const row = store.prepare('SELECT count FROM label WHERE kind = ? AND slug = ?').get(kind, slug);
  return row !== undefined && numberOf(row, 'count') >= archive.lists.smallTags;
}

/** Whether a label has more articles than its page shows, and with that a page for each of its years. */
export function hasYearPages(label: Pick<LabelCount, 'kind' | 'count'>, archive: Archive): boolean {
  return hasPage(label, archive) && label.count > archive.lists.size;
}

export function listLabelsWithPage({ archive, store }: Site, kind: LabelKind): LabelCount[] {
  return listLabels(store, kind).filter((label) => hasPage(label, archive));
}

/** How many pages the labels of all kinds have, those of their years among them. */
export function countLabelPages({ archive, store }: Site): number {
  noteRead(store, 'label-pages');
  const { smallTags, size } = archive.lists;
  const row = store
    .prepare(`SELECT count(*) AS labels, coalesce(sum(iif(count > ?1, years, 0)), 0) AS years FROM (
      SELECT count, (SELECT count(*) FROM label_year WHERE kind = label.kind AND slug = label.slug) AS years
      FROM label WHERE kind <> 'tag' OR count >= ?2)`)
    .get(size, smallTags);
  return row === undefined ? 0 : numberOf(row, 'labels') + numberOf(row, 'years');
}

/** The years of all labels of a kind that have year pages, by year: such pages show much the same articles. */
export function listLabelYears(site: Site, kind: LabelKind): { slug: Slug; year: string }[] {
  return listLabels(site.store, kind)
    .filter((label) => hasYearPages(label, site.archive))
    .flatMap(({ slug }) =>
      countLabelByYear(site.store, kind, slug).map(({ span }) => ({ slug, year: span })),
    )
    .sort((a, b) => (a.year < b.year ? -1 : Number(a.year > b.year)));
}
