import type {
  CorrectionComment,
  CreativeWork,
  ImageObject,
  NewsArticle,
  WithContext,
} from 'schema-dts';
import { createTranslator } from '../i18n/translate.ts';
import { labelToPathname, pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Source } from '../model/article.ts';
import type { PublishedArticle } from '../model/published-article.ts';
import { assetToUrl } from './asset-to-url.ts';
import { createBreadcrumbs } from './create-breadcrumbs.ts';
import { findModified } from './find-modified.ts';
import { createPublisher } from './website-json-ld.ts';

/**
 * The article for search engines and scholars. The text itself is on the page and is not repeated.
 * A withdrawn article says that it is withdrawn, when and why, and nothing of what it told.
 */
export function newsArticleJsonLd(
  published: PublishedArticle,
  archive: Archive,
): WithContext<NewsArticle> {
  const { article } = published;
  const url = pathnameToUrl(published.pathname, archive);
  const modified = findModified(published, archive.timeZone);
  const corrections = listCorrections(published);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: published.title,
    url,
    mainEntityOfPage: {
      '@type': 'WebPage',
      '@id': url,
      breadcrumb: createBreadcrumbs(published, archive),
    },
    inLanguage: published.language,
    datePublished: published.published.iso,
    ...(modified && { dateModified: modified.iso }),
    ...(published.authors.length > 0 && { author: createAuthors(published, archive) }),
    publisher: createPublisher(archive),
    isPartOf: { '@type': 'WebSite', name: archive.title, url: pathnameToUrl('/', archive) },
    ...(article.source && { isBasedOn: createSource(article.source) }),
    ...(archive.licence?.url !== undefined && { license: archive.licence.url }),
    ...(corrections.length > 0 && { correction: corrections }),
    ...(published.withdrawn
      ? { creativeWorkStatus: 'Withdrawn' }
      : describeContent(published, archive)),
  };
}

function describeContent(published: PublishedArticle, archive: Archive) {
  const { article, section, description, tags } = published;
  const image = createImage(published, archive);
  return {
    ...(description !== undefined && { description }),
    ...(image && { image }),
    ...(section && { articleSection: section.name }),
    ...(tags.length > 0 && { keywords: tags.map(({ name }) => name) }),
    ...(article.dateline !== undefined && { dateline: article.dateline }),
  };
}

function createAuthors({ authors }: PublishedArticle, archive: Archive) {
  return authors.map(({ name, slug }) => {
    const website = archive.authors.get(slug)?.url;
    return {
      '@type': 'Person' as const,
      name,
      url: pathnameToUrl(labelToPathname('author', slug), archive),
      ...(website !== undefined && { sameAs: website }),
    };
  });
}

function createImage({ article, photo }: PublishedArticle, archive: Archive) {
  if (photo === undefined) return undefined;
  const { title, caption, credit } = article.image ?? {};
  const image: ImageObject = {
    '@type': 'ImageObject',
    url: assetToUrl(photo.src, archive),
    ...(photo.width !== undefined && { width: `${photo.width}` }),
    ...(photo.height !== undefined && { height: `${photo.height}` }),
    ...(title !== undefined && { name: title }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { creditText: credit }),
  };
  return image;
}

function createSource({ name, url }: Source): CreativeWork {
  return {
    '@type': 'CreativeWork',
    ...(url !== undefined && { url }),
    publisher: { '@type': 'Organization', name },
  };
}

function listCorrections({ article, language }: PublishedArticle): CorrectionComment[] {
  const t = createTranslator(language);
  const corrections = article.corrections.map(({ at, type, text }) => ({
    '@type': 'CorrectionComment' as const,
    name: t(`correction.type.${type}`),
    text,
    datePublished: at.iso,
  }));
  if (article.withdrawn === undefined) return corrections;
  const { at, reason } = article.withdrawn;
  const name = t('withdrawn.withdrawn');
  return [
    ...corrections,
    { '@type': 'CorrectionComment', name, text: reason, datePublished: at.iso },
  ];
}
