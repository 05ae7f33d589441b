import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Pathname } from '../model/article.ts';
import { assetToUrl } from './asset-to-url.ts';
import { findUrl, languageToOgLocale, type MetaTag, named, property } from './meta-tag.ts';

/** A page that is no article, as a social network shows it. */
export interface PageCard {
  readonly title: string;
  readonly description?: string | undefined;
  readonly pathname: Pathname;
  /** A portrait, where the page has one: an address below the base, or elsewhere. */
  readonly image?: string | undefined;
}

/** What the head of a list or another page of the site says to social networks, in order. */
export function pageMeta(card: PageCard, archive: Archive): MetaTag[] {
  return [
    ...property('og:type', 'website'),
    ...property('og:title', card.title),
    ...property('og:description', card.description),
    ...property('og:url', findUrl(pathnameToUrl(card.pathname, archive))),
    ...property('og:site_name', archive.title),
    ...property('og:locale', languageToOgLocale(archive.language)),
    ...siteImage(archive, card.image),
  ];
}

/** A small card with an image, by default the publisher's logo; networks take no SVG. */
export function siteImage(archive: Archive, image = archive.publisher.logo): MetaTag[] {
  const isShown = image !== undefined && !/\.svg$/i.test(image);
  return [
    ...named('twitter:card', 'summary'),
    ...property('og:image', isShown ? findUrl(assetToUrl(image, archive)) : undefined),
  ];
}
