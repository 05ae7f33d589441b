/**
 * What an article's head says to social networks and to Zotero. Zotero takes `DC.type` over what it
 * guesses from `og:type=article`, but not over `og:type=website` or `citation_journal_title`: an
 * article must have neither, or it is cited as a web page or from a journal.
 */
import { keepByKey } from '../i18n/keep-by-key.ts';
import { labelToPathname, pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { PublishedArticle } from '../model/published-article.ts';
import { assetToUrl } from './asset-to-url.ts';
import { findModified } from './find-modified.ts';

/** The attributes of one `<meta>`. */
export type MetaTag =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string };

/**
 * The meta tags of an article's head, in order, beside the `description` that every page has. A
 * withdrawn article keeps its headline and is not indexed.
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
    ...property('og:description', findDescription(published)),
    ...property('og:url', toUrl(pathname)),
    ...property('og:site_name', archive.title),
    ...property('og:locale', languageToOgLocale(language)),
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
  if (photo === undefined || url === undefined) return named('twitter:card', 'summary');
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

function findDescription(published: PublishedArticle): string | undefined {
  return published.withdrawn ? undefined : published.description;
}

/** An address that means something away from the site, or none. */
function findUrl(url: string): string | undefined {
  return url.startsWith('/') ? undefined : url;
}

/** `id` → `id_ID`: the form of Open Graph has a territory, the likeliest where the language names none. */
const languageToOgLocale = keepByKey((language: string): string | undefined => {
  try {
    const locale = new Intl.Locale(language).maximize();
    return locale.region === undefined ? undefined : `${locale.language}_${locale.region}`;
  } catch {
    return undefined;
  }
});

function named(name: string, content: string | undefined): MetaTag[] {
  return content === undefined || content === '' ? [] : [{ name, content }];
}

function property(name: string, content: string | undefined): MetaTag[] {
  return content === undefined || content === '' ? [] : [{ property: name, content }];
}
