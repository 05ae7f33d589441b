import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';
import { SITEMAP_INDEX } from './plan-sitemaps.ts';

/** `robots.txt`: all may read all; the sitemap, which must have a full address, is named where `site` is known. */
export function renderRobots(archive: Archive): string {
  const lines = ['User-agent: *', 'Disallow:'];
  if (archive.site !== undefined) {
    lines.push('', `Sitemap: ${pathnameToUrl(SITEMAP_INDEX, archive)}`);
  }
  return `${lines.join('\n')}\n`;
}
