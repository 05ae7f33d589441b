/** Which tags, authors and sections have pages of their own. */
import type { Archive } from '../model/archive.ts';
import { LABEL_KINDS, type LabelKind, type Slug } from '../model/article.ts';
import type { Site } from './current-site.ts';
import { type LabelCount, listLabels } from './labels.ts';
import { countLabelByYear } from './lists.ts';
import { noteRead, type Store } from './open-store.ts';
import { iterateArrays, numberOf } from './rows.ts';

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
export function countLabelPages(site: Site): number {
  noteRead(site.store, 'label-pages');
  const years = countYears(site.store);
  const labels = LABEL_KINDS.flatMap((kind) => listLabelsWithPage(site, kind));
  return labels.reduce((pages, label) => {
    const ofYears = hasYearPages(label, site.archive)
      ? (years.get(`${label.kind}/${label.slug}`) ?? 0)
      : 0;
    return pages + 1 + ofYears;
  }, 0);
}

/** How many years each label has, by `tag/rain`. */
function countYears(store: Store): Map<string, number> {
  const sql = `SELECT kind || '/' || slug, count(*) FROM label_year GROUP BY kind, slug`;
  return new Map(iterateArrays<[label: string, years: number]>(store, sql));
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
