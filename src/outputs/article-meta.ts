/**
 * What an article's head says to social networks and to Zotero. Zotero takes `DC.type` over what it
 * guesses from `og:type=article`, but not over `og:type=website` or `citation_journal_title`: an
 * article must have neither, or it is cited as a web page or from a journal.
 */
import { labelToPathname, pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { PublishedArticle } from '../model/published-article.ts';
import { assetToUrl } from './asset-to-url.ts';
import { describeArticle } from './describe-article.ts';
import { findModified } from './find-modified.ts';
import { findUrl, languageToOgLocale, type MetaTag, named, property } from './meta-tag.ts';
import { siteImage } from './page-meta.ts';

/**
 * The meta tags of an article's head, in order, beside the `description` that every page has. A
 * withdrawn article keeps its headline and is not indexed. One without a photo has the publisher's sign.
 */
export function articleMeta(published: PublishedArticle, archive: Archive): MetaTag[] {
  return [
    ...listGeneral(published),
    ...listOpenGraph(published, archive),
    ...listImage(published, archive),
    ...listDublinCore(published, archive),
  ];
}

function listGeneral(published: PublishedArticle): MetaTag[] {
  return [
    ...published.authors.flatMap(({ name }) => named('author', name)),
    ...named('robots', published.withdrawn ? 'noindex' : undefined),
  ];
}

function listOpenGraph(published: PublishedArticle, archive: Archive): MetaTag[] {
  const { pathname, title, language, section, authors } = published;
  const tags = published.withdrawn ? [] : published.tags;
  const toUrl = (path: string) => findUrl(pathnameToUrl(path, archive));
  return [
    ...property('og:type', 'article'),
    ...property('og:title', title),
    ...property('og:description', describeArticle(published)),
    ...property('og:url', toUrl(pathname)),
    ...property('og:site_name', archive.title),
    ...property('og:locale', languageToOgLocale(language)),
    ...(published.translations ?? []).flatMap((other) =>
      property('og:locale:alternate', languageToOgLocale(other.language)),
    ),
    ...property('article:published_time', published.published.iso),
    ...property('article:modified_time', findModified(published, archive.timeZone)?.iso),
    ...property('article:section', section?.name),
    ...authors.flatMap(({ slug }) =>
      property('article:author', toUrl(labelToPathname('author', slug))),
    ),
    ...tags.flatMap(({ name }) => property('article:tag', name)),
  ];
}

function listImage(published: PublishedArticle, archive: Archive): MetaTag[] {
  const { photo, article, withdrawn } = published;
  const url = photo && !withdrawn ? findUrl(assetToUrl(photo.src, archive)) : undefined;
  if (photo === undefined || url === undefined) return siteImage(archive);
  const alt = article.image?.alt ?? article.image?.caption;
  return [
    ...named('twitter:card', 'summary_large_image'),
    ...property('og:image', url),
    ...property('og:image:width', photo.width?.toString()),
    ...property('og:image:height', photo.height?.toString()),
    ...property('og:image:alt', alt),
  ];
}

function listDublinCore(published: PublishedArticle, archive: Archive): MetaTag[] {
  return [
    ...named('DC.type', 'newspaperArticle'),
    ...named('DC.title', published.title),
    ...published.authors.flatMap(({ name }) => named('DC.creator', name)),
    ...named('DC.date', published.day),
    ...named('DC.language', published.language),
    ...named('DC.publisher', archive.publisher.name),
    // Zotero reads it as the newspaper's name.
    ...named('DC.source', published.article.source?.name ?? archive.title),
    ...named('DC.identifier', findUrl(pathnameToUrl(published.pathname, archive))),
    ...named('DC.rights', archive.licence?.name),
  ];
}
