import { labelToPathname, pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { ListedArticle, PublishedArticle } from '../model/published-article.ts';
import { assetToUrl } from './asset-to-url.ts';
import type { FeedEntry, FeedImage } from './feed.ts';
import { findModified } from './find-modified.ts';
import { pathnameToId } from './pathname-to-id.ts';
import { renderFeedHtml } from './render-feed-html.ts';
import { timestampToInstant } from './timestamp-to-instant.ts';
import { withdrawalText } from './withdrawal-text.ts';

export interface FeedEntryOptions {
  /**
   * Whether a published article's whole text is in the entry. A listed article has none.
   * @default false
   */
  readonly full?: boolean;
}

/** An article as feeds carry it. Of a withdrawn one only the headline and the withdrawal are left. */
export function articleToFeedEntry(
  article: ListedArticle | PublishedArticle,
  archive: Archive,
  options: FeedEntryOptions = {},
): FeedEntry {
  const published = timestampToInstant(article.published, archive.timeZone);
  const modified = findModified(article, archive.timeZone);
  const summary = article.withdrawn ? withdrawalText(article) : article.description;
  return {
    id: pathnameToId(article.pathname, archive),
    url: pathnameToUrl(article.pathname, archive),
    title: article.title,
    published,
    updated: modified ? timestampToInstant(modified, archive.timeZone) : published,
    authors: article.authors.map(({ name, slug }) => ({
      name,
      url: pathnameToUrl(labelToPathname('author', slug), archive),
    })),
    ...(summary !== undefined && { summary }),
    ...(article.section && { section: article.section.name }),
    language: article.language,
    ...('article' in article && !article.withdrawn
      ? describeText(article, archive, options)
      : { tags: [] }),
  };
}

function describeText(article: PublishedArticle, archive: Archive, options: FeedEntryOptions) {
  const image = findImage(article, archive);
  return {
    tags: article.tags.map(({ name }) => name),
    ...(image && { image }),
    ...(options.full && { contentHtml: renderFeedHtml(article, archive) }),
  };
}

function findImage({ article, photo }: PublishedArticle, archive: Archive) {
  if (photo === undefined) return undefined;
  const image: FeedImage = {
    url: assetToUrl(photo.src, archive),
    ...(photo.width !== undefined && { width: photo.width }),
    ...(photo.height !== undefined && { height: photo.height }),
    ...(article.image?.caption !== undefined && { caption: article.image.caption }),
    ...(article.image?.credit !== undefined && { credit: article.image.credit }),
  };
  return image;
}
