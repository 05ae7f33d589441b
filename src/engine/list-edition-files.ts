import { FEED_FILES } from '../model/addresses.ts';
import { findDayPart } from '../outputs/portable-links.ts';
import { SEARCH_FOLDER } from '../search/volume.ts';
import type { FileFacts } from './walk-site.ts';

/** What only a host or a browser that talks to one can use; feeds are known by their names. */
const HOST_FILES = [
  /^(_headers|_redirects|\.nojekyll|robots\.txt|sitemap-index\.xml|opensearch\.xml)$/,
  /^(manifest\.webmanifest|sw\.js|404\.html|\.htaccess|CNAME)$/,
  /^(sitemaps|offline|\.well-known)\//,
  // Modules, which a browser loads from no disk; `bundle-portable.ts` makes what is in their place.
  /^_astro\/.*\.js$/,
];
const FEEDS: ReadonlySet<string> = new Set(Object.values(FEED_FILES));

export interface EditionFiles {
  /** What the portable edition has of the site, each under its own name, in order. */
  readonly carried: readonly string[];
  /** What the search fetches, to be packed; with the bytes of each. */
  readonly searched: ReadonlyMap<string, number>;
}

/** Tells what of a site goes into its portable edition. */
export function listEditionFiles(site: ReadonlyMap<string, FileFacts>): EditionFiles {
  const carried: string[] = [];
  const searched = new Map<string, number>();
  for (const [file, { size }] of site) {
    if (file.startsWith(`${SEARCH_FOLDER}/`)) searched.set(file, size);
    else if (!needsHost(file) && !isInMonth(file, site)) carried.push(file);
  }
  return { carried: carried.sort(), searched };
}

/** Whether a page of the edition shows what this page of a day shows. */
function isInMonth(file: string, site: ReadonlyMap<string, FileFacts>): boolean {
  const part = findDayPart(file);
  return part !== undefined && site.has(part.file);
}

function needsHost(file: string): boolean {
  return (
    HOST_FILES.some((pattern) => pattern.test(file)) ||
    FEEDS.has(file.slice(file.lastIndexOf('/') + 1))
  );
}
