import { articleToPathname, isOwnPathname, pathnameToPlace } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Article, LabelKind, Slug } from '../model/article.ts';
import { timestampToDay, timestampToEpoch } from '../model/parse-date.ts';
import type { ListedCorrection } from '../model/published-article.ts';
import { resolveContentPath } from '../model/resolve-content-path.ts';
import { findLabelSettings, nameToLabelSlug } from '../model/resolve-labels.ts';
import { toSlug } from '../model/slug.ts';
import { withholdText } from '../model/withhold-text.ts';
import { articleToListed, hashListed } from './article-to-listed.ts';
import { hashText } from './hash-text.ts';

/** How an article names one of its labels. */
export interface WrittenLabel {
  readonly kind: LabelKind;
  readonly slug: string;
  readonly name: string;
}

/** What the index holds of an article by itself, not yet placed among the others. */
export interface ArticleRow {
  readonly path: string;
  readonly pathname: string;
  readonly place: string;
  /** Whether its address is one that the archive itself uses. */
  readonly own: boolean;
  readonly draft: boolean;
  /** Whether it is one of the archive's own pages, which stand in no list. */
  readonly page: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly day: string;
  readonly language: string;
  readonly json: string;
  readonly jsonHash: string;
  /** Under the names that its labels have by archive.yaml, or else in the article itself. */
  readonly listed: string;
  readonly listedHash: string;
  readonly bodyLine: number;
  readonly aliases: readonly string[];
  /** Files of its translations. */
  readonly translations: readonly string[];
  readonly labels: readonly WrittenLabel[];
  /** The slug of its series. */
  readonly series?: string | undefined;
  /** Its corrections and its withdrawal, in the order of its file. */
  readonly corrections: readonly CorrectionRow[];
}

export interface CorrectionRow {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly day: string;
  readonly json: string;
}

/** Of a withdrawn article nothing comes into the index that must not be shown. */
export function articleToRow(written: Article, bodyLine: number, archive: Archive): ArticleRow {
  const article = withholdText(written);
  const { path, aliases, language } = article;
  const pathname = articleToPathname(article, archive);
  const at = timestampToEpoch(article.published, archive.timeZone);
  const day = timestampToDay(article.published, archive.timeZone);
  const json = JSON.stringify(article);
  const nameOf = (kind: LabelKind, slug: Slug) => findLabelSettings(kind, slug, archive)?.name;
  const listed = JSON.stringify(articleToListed(article, { pathname, day, archive, nameOf }));
  return {
    path,
    pathname,
    place: pathnameToPlace(pathname),
    own: isOwnPathname(pathname),
    draft: article.draft,
    page: article.page === true,
    at,
    day,
    language,
    json,
    jsonHash: hashText(json),
    listed,
    listedHash: hashListed(listed, path, at),
    bodyLine,
    aliases,
    labels: [
      ...listWritten('tag', article.tags, archive),
      ...listWritten('author', article.authors, archive),
      ...listWritten('section', article.section === undefined ? [] : [article.section], archive),
    ],
    translations: listTranslations(article),
    series: article.series === undefined ? undefined : toSlug(article.series),
    corrections: listCorrectionRows(article, archive),
  };
}

/** Paths within the content folder; an article is no translation of its own. */
function listTranslations({ path, translations = [] }: Article): string[] {
  const targets = translations.flatMap((target) => resolveContentPath(target, path) ?? []);
  return [...new Set(targets)].filter((target) => target !== path);
}

function listCorrectionRows({ corrections, withdrawn }: Article, archive: Archive) {
  const notes: Omit<ListedCorrection, 'article'>[] = [...corrections];
  if (withdrawn) notes.push({ at: withdrawn.at, type: 'withdrawal', text: withdrawn.reason });
  return notes.map((note) => ({
    at: timestampToEpoch(note.at, archive.timeZone),
    day: timestampToDay(note.at, archive.timeZone),
    json: JSON.stringify(note),
  }));
}

/** Of two names for one label the first counts. */
function listWritten(kind: LabelKind, names: readonly string[], archive: Archive): WrittenLabel[] {
  const bySlug = new Map<string, WrittenLabel>();
  for (const name of names) {
    const slug = nameToLabelSlug(kind, name, archive);
    if (!bySlug.has(slug)) bySlug.set(slug, { kind, slug, name });
  }
  return [...bySlug.values()];
}
