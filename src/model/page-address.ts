import { textToPathname } from './addresses.ts';
import type { ContentPath, Pathname, Slug, Timestamp } from './article.ts';
import { toSlug } from './slug.ts';

const FOLDER = 'pages/';

/** What stands in place of a page's date. */
export const NO_DATE: Timestamp = { iso: '1970-01-01' };

/** Whether a file lies where the archive's own pages do; it is one if it has no date. */
export function isPagePath(path: ContentPath): boolean {
  return path.startsWith(FOLDER);
}

/**
 * The address of a page: the folders that it lies in, and its slug. Always a folder.
 *
 * @example pageToPathname('pages/team/history.md', 'history') // => '/team/history/'
 */
export function pageToPathname(path: ContentPath, slug: Slug): Pathname {
  const steps = path
    .slice(FOLDER.length)
    .replace(/\.[^./]+$/, '')
    .replace(/\/index$/, '')
    .split('/');
  return textToPathname([...steps.slice(0, -1).map((step) => toSlug(step)), slug].join('/'));
}
