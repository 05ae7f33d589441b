import { formatTimestamp } from '../i18n/format-date.ts';
import { joinNames } from '../i18n/join-names.ts';
import type { Archive } from '../model/archive.ts';
import type { IsoDate, Label, Pathname, Slug } from '../model/article.ts';
import { timestampToEpoch } from '../model/parse-date.ts';
import type { PublishedArticle } from '../model/published-article.ts';

/** What of an article is searched, and what a result shows of it. All texts are plain. */
export interface SearchRecord {
  readonly pathname: Pathname;
  /** Lower case: the language of the volume that holds the record. */
  readonly language: string;
  readonly day: IsoDate;
  readonly headline: string;
  readonly standfirst?: string;
  /** Blocks of text in the order of the page. */
  readonly blocks: readonly string[];
  readonly byline?: string;
  readonly section?: Label;
  /** Slugs, by which results are filtered and counted. */
  readonly tagSlugs: readonly Slug[];
  readonly authorSlugs: readonly Slug[];
  /** With their other names in archive.yaml, so that a search for any of them finds the article. */
  readonly tags?: string;
  /** The date as results show it, in the article's language and zone. */
  readonly date: string;
  /** The instant of publication in UTC; records sort by it as text. */
  readonly at: string;
}

/** Takes from an article what is searched; a withdrawn one keeps its headline and the reason. */
export function toSearchRecord(
  article: PublishedArticle,
  archive: Pick<Archive, 'timeZone' | 'tags'>,
): SearchRecord {
  const { language, published, section, tags, authors } = article;
  const at = new Date(timestampToEpoch(published, archive.timeZone)).toISOString();
  return {
    pathname: article.pathname,
    language: language.toLowerCase(),
    day: article.day,
    headline: article.title,
    ...textOf(article),
    ...(authors.length > 0 && { byline: joinNames(namesOf(authors), language) }),
    ...(section && { section }),
    tagSlugs: tags.map(({ slug }) => slug),
    authorSlugs: authors.map(({ slug }) => slug),
    ...(tags.length > 0 && { tags: tags.flatMap((tag) => listNames(tag, archive)).join(', ') }),
    date: formatTimestamp(published, language),
    at,
  };
}

function textOf(listed: PublishedArticle): Pick<SearchRecord, 'standfirst' | 'blocks'> {
  const { article, body, description } = listed;
  if (article.withdrawn) return { blocks: [article.withdrawn.reason] };
  const blocks = [article.dateline, body.text, article.image?.caption];
  return {
    ...(description && { standfirst: description }),
    blocks: blocks.flatMap((block) => block?.split('\n') ?? []).filter((block) => block !== ''),
  };
}

function namesOf(labels: readonly Label[]): string[] {
  return labels.map((label) => label.name);
}

function listNames({ slug, name }: Label, { tags }: Pick<Archive, 'tags'>): string[] {
  return [name, ...(tags.get(slug)?.aliases ?? [])];
}
