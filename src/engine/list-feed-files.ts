import { createTranslator } from '../i18n/translate.ts';
import {
  correctionsToPathname,
  FEED_FILES,
  type FeedFormat,
  feedPathname,
  labelToPathname,
  pathnameToFile,
} from '../model/addresses.ts';
import { LABEL_KINDS, type Pathname } from '../model/article.ts';
import { articleToFeedEntry } from '../outputs/article-to-feed-entry.ts';
import { correctionsToFeedEntries } from '../outputs/corrections-to-feed-entries.ts';
import { createFeed, type FeedSource } from '../outputs/feed.ts';
import { renderAtom } from '../outputs/render-atom.ts';
import { renderJsonFeed } from '../outputs/render-json-feed.ts';
import { renderRss } from '../outputs/render-rss.ts';
import { listNewestArticles } from '../store/articles.ts';
import { listCorrections } from '../store/corrections.ts';
import type { Site } from '../store/current-site.ts';
import { listLabelsWithPage } from '../store/label-pages.ts';
import { findLabel } from '../store/labels.ts';
import { listByLabel } from '../store/lists.ts';
import { keepLast } from '../store/open-store.ts';
import type { SiteFile } from './list-site-files.ts';

/** How many articles a label's feed carries; whole texts are in the archive's own feed only. */
const LABEL_FEED_SIZE = 20;

const RENDERERS = { atom: renderAtom, rss: renderRss, json: renderJsonFeed };
const FORMATS = Object.keys(FEED_FILES) as FeedFormat[];

/** The feeds of the archive, of its corrections, and of each tag, author and section that has a page. */
export function* listFeedFiles(site: Site): Generator<SiteFile> {
  const { archive, store } = site;
  yield* listFormats(site, '/' as Pathname, () => ({
    entries: listNewestArticles(store, archive.lists.size).map((article) =>
      articleToFeedEntry(article, archive, { full: true }),
    ),
  }));
  yield* listFormats(site, correctionsToPathname(), () => ({
    name: createTranslator(archive.language)('correction.title'),
    entries: correctionsToFeedEntries(listCorrections(store, '', archive.lists.size), archive),
  }));
  for (const kind of LABEL_KINDS) {
    for (const { slug } of listLabelsWithPage(site, kind)) {
      yield* listFormats(site, labelToPathname(kind, slug), () => {
        const label = findLabel(store, kind, slug);
        const articles = listByLabel(store, { kind, slug }, LABEL_FEED_SIZE);
        return {
          ...(label && { name: label.name }),
          entries: articles.map((article) => articleToFeedEntry(article, archive)),
        };
      });
    }
  }
}

/** The three formats of one feed; the engine sees of each what it is made from. */
function* listFormats(
  { archive, store }: Site,
  list: Pathname,
  readSource: () => Pick<FeedSource, 'name' | 'entries'>,
): Generator<SiteFile> {
  // They are made one after the other, of the same articles.
  const read = () => keepLast(store, 'feed', list, readSource);
  for (const format of FORMATS) {
    yield {
      file: pathnameToFile(feedPathname(list, format)),
      render: () => RENDERERS[format](createFeed({ ...read(), list, format }, archive)),
    };
  }
}
