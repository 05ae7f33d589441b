/** What every feed says, whatever its format. */
import { createTranslator } from '../i18n/translate.ts';
import { type FeedFormat, feedPathname, pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import type { Pathname } from '../model/article.ts';
import { assetToUrl } from './asset-to-url.ts';
import { pathnameToId } from './pathname-to-id.ts';

export interface FeedAuthor {
  readonly name: string;
  readonly url?: string;
}

export interface FeedImage {
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  readonly caption?: string;
  readonly credit?: string;
}

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** RFC 3339 with offset. */
  readonly published: string;
  /** RFC 3339 with offset; the same as `published` where nothing changed. */
  readonly updated: string;
  readonly authors: readonly FeedAuthor[];
  /** Plain text. */
  readonly summary?: string;
  readonly contentHtml?: string;
  readonly section?: string;
  readonly tags: readonly string[];
  readonly language: string;
  readonly image?: FeedImage;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly homeUrl: string;
  readonly selfUrl: string;
  readonly language: string;
  /** RFC 3339: the newest `updated` of the entries. */
  readonly updated: string;
  readonly author: FeedAuthor;
  readonly icon?: string;
  readonly rights?: string;
  readonly entries: readonly FeedEntry[];
}

/** The section and the tags of an entry, each once: the categories of every format. */
export function listCategories({ section, tags }: FeedEntry): string[] {
  return [...new Set(section === undefined ? tags : [section, ...tags])];
}

export interface FeedSource {
  /** The list page that the feed follows; `/` for the whole archive. */
  readonly list: Pathname;
  readonly format: FeedFormat;
  /** The name of the tag, author or section. */
  readonly name?: string;
  readonly subtitle?: string | undefined;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

/** The feed of a list page. One that has no entries yet was updated when time began, not now. */
export function createFeed(source: FeedSource, archive: Archive): Feed {
  const self = feedPathname(source.list, source.format);
  const subtitle = source.name === undefined ? archive.description : source.subtitle;
  return {
    id: pathnameToId(self, archive),
    title: createTitle(source.name, archive),
    ...(subtitle !== undefined && { subtitle }),
    homeUrl: pathnameToUrl(source.list, archive),
    selfUrl: pathnameToUrl(self, archive),
    language: archive.language,
    updated: findNewest(source.entries.map((entry) => entry.updated)) ?? '1970-01-01T00:00:00Z',
    author: {
      name: archive.publisher.name,
      ...(archive.publisher.url !== undefined && { url: archive.publisher.url }),
    },
    ...(archive.publisher.logo !== undefined && {
      icon: assetToUrl(archive.publisher.logo, archive),
    }),
    ...(archive.licence && {
      rights: [archive.licence.name, archive.licence.url].filter(Boolean).join(', '),
    }),
    entries: source.entries,
  };
}

function createTitle(name: string | undefined, archive: Archive): string {
  if (name === undefined) return archive.title;
  return createTranslator(archive.language)('feed.title', { list: name, archive: archive.title });
}

function findNewest(instants: readonly string[]): string | undefined {
  return instants.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}
