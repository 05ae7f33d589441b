import type { FileFacts } from './walk-site.ts';

export interface SiteSize {
  /** HTML files, and all files. */
  readonly pages: number;
  readonly siteFiles: number;
  readonly bytes: number;
}

export function measureSite(files: ReadonlyMap<string, FileFacts>): SiteSize {
  let [pages, bytes] = [0, 0];
  for (const [name, { size }] of files) {
    bytes += size;
    if (name.endsWith('.html')) pages += 1;
  }
  return { pages, siteFiles: files.size, bytes };
}
