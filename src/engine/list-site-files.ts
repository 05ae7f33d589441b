/** Every file of the site that is text and no page. */
import { pathnameToFile } from '../model/addresses.ts';
import { ICON, renderIcon } from '../outputs/render-icon.ts';
import { renderOpensearch } from '../outputs/render-opensearch.ts';
import { renderRedirect } from '../outputs/render-redirect.ts';
import { renderRobots } from '../outputs/render-robots.ts';
import { renderTheme } from '../outputs/render-theme.ts';
import { renderWebManifest } from '../outputs/render-web-manifest.ts';
import { listRedirects } from '../store/articles.ts';
import type { Site } from '../store/current-site.ts';
import { noteRead } from '../store/open-store.ts';
import { listFeedFiles } from './list-feed-files.ts';
import { listSitemapFiles } from './list-sitemap-files.ts';

export interface SiteFile {
  /** Below the site's folder: `tags/korea-utara/feed.xml`. */
  readonly file: string;
  readonly render: () => string;
}

/** Feeds, sitemaps, redirects and what browsers ask of a site. No two have one name. */
export function* listSiteFiles(site: Site): Generator<SiteFile> {
  const { archive, store } = site;
  yield { file: 'robots.txt', render: () => renderRobots(archive) };
  yield { file: 'opensearch.xml', render: () => renderOpensearch(archive) };
  yield { file: ICON.slice(1), render: () => renderIcon(archive) };
  const icons = [{ src: ICON, sizes: 'any', type: 'image/svg+xml' }];
  yield { file: 'manifest.webmanifest', render: () => renderWebManifest(archive, icons) };
  yield { file: 'theme.css', render: () => renderTheme(archive) };
  yield* listFeedFiles(site);
  yield* listSitemapFiles(site);
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
