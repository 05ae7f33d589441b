import type { Archive } from '../model/archive.ts';
import type { Article, IsoDate, Label, LabelKind, Pathname, Slug } from '../model/article.ts';
import type { ListedArticle } from '../model/published-article.ts';
import { nameToLabelSlug } from '../model/resolve-labels.ts';
import { hashText } from './hash-text.ts';

export interface Place {
  readonly pathname: string;
  readonly day: string;
  readonly archive: Archive;
  /** The shown name of a label; where there is none, that of the article is shown. */
  readonly nameOf: (kind: LabelKind, slug: Slug) => string | undefined;
}

/** What lists, feeds and search results show of an article. */
export function articleToListed(article: Article, place: Place): ListedArticle {
  const toLabel = (kind: LabelKind, name: string): Label => {
    const slug = nameToLabelSlug(kind, name, place.archive);
    return { slug, name: place.nameOf(kind, slug) ?? name };
  };
  return {
    pathname: place.pathname as Pathname,
    title: article.title,
    ...(article.description !== undefined && { description: article.description }),
    published: article.published,
    ...(article.updated && { updated: article.updated }),
    day: place.day as IsoDate,
    language: article.language,
    ...(article.section !== undefined && { section: toLabel('section', article.section) }),
    authors: article.authors.map((name) => toLabel('author', name)),
    corrected: article.corrections.length > 0,
    withdrawn: article.withdrawn !== undefined,
  };
}

/** Path and time decide the order of lists. */
export function hashListed(listed: string, path: string, at: number): string {
  return hashText(listed, path, String(at));
}
