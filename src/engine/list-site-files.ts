/** Every file of the site that is text and no page. */
import { pathnameToFile, SERVICE_WORKER } from '../model/addresses.ts';
import { renderFarewell } from '../offline/render-farewell.ts';
import { renderHeaders } from '../outputs/render-headers.ts';
import { ICON, renderIcon } from '../outputs/render-icon.ts';
import { renderOpensearch } from '../outputs/render-opensearch.ts';
import { renderRedirect } from '../outputs/render-redirect.ts';
import { renderRedirects } from '../outputs/render-redirects.ts';
import { renderRobots } from '../outputs/render-robots.ts';
import { renderTheme } from '../outputs/render-theme.ts';
import { renderWebManifest } from '../outputs/render-web-manifest.ts';
import { listRedirects } from '../store/articles.ts';
import type { Site } from '../store/current-site.ts';
import { noteRead } from '../store/open-store.ts';
import { type KnownHashes, listDataFiles } from './list-data-files.ts';
import { listFeedFiles } from './list-feed-files.ts';
import type { Page } from './list-pages.ts';
import { listSitemapFiles } from './list-sitemap-files.ts';

export interface SiteFile {
  /** Below the site's folder: `tags/korea-utara/feed.xml`. */
  readonly file: string;
  /** Its text, or the pieces of one that is large. */
  readonly render: () => string | Iterable<string>;
  /** A file whose hash others ask for. @default false */
  readonly isHashed?: boolean;
  /** A file that is made when all others are: it asks for their hashes. @default false */
  readonly isLast?: boolean;
  /** A hash of all that it shows, where that is known before it is rendered. @default what it asks the index for */
  readonly shown?: string | undefined;
}

/** What is known of a site already. */
export interface KnownFacts {
  /** Every page but those of articles. @default they are listed when they are asked for */
  readonly pages?: readonly Page[];
  readonly hashes?: KnownHashes;
}

/** Feeds, sitemaps, redirects, data and what browsers ask of a site. No two have one name. */
export function* listSiteFiles(
  site: Site,
  { pages, hashes }: KnownFacts = {},
): Generator<SiteFile> {
  const { archive, store } = site;
  yield { file: 'robots.txt', render: () => renderRobots(archive) };
  yield { file: 'opensearch.xml', render: () => renderOpensearch(archive) };
  yield { file: ICON.slice(1), render: () => renderIcon(archive) };
  const icons = [{ src: ICON, sizes: 'any', type: 'image/svg+xml' }];
  yield { file: 'manifest.webmanifest', render: () => renderWebManifest(archive, icons) };
  yield { file: 'theme.css', render: () => renderTheme(archive) };
  yield* listFeedFiles(site);
  yield* listSitemapFiles(site, pages);
  yield* listDataFiles(site, hashes);
  yield* listHostFiles(site);
  for (const { from, to, title, language } of listRedirects(store)) {
    yield {
      file: pathnameToFile(from),
      render: () => {
        noteRead(store, `redirect:${from}`);
        return renderRedirect({ to, title, language }, archive);
      },
    };
  }
}

/** What some hosts look for at the root of a site. */
function* listHostFiles({ archive, store }: Site): Generator<SiteFile> {
  yield { file: '_headers', render: () => renderHeaders(archive) };
  yield { file: '_redirects', render: () => renderRedirects(listRedirects(store), archive) };
  if (!archive.offline.publish)
    yield { file: pathnameToFile(SERVICE_WORKER), render: () => renderFarewell(archive.base) };
  // Keeps GitHub Pages from leaving out folders that begin with "_".
  yield { file: '.nojekyll', render: () => '' };
}
