import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';

/**
 * The permanent id of a page in feeds: its address with `.html` whatever the style of addresses,
 * so that a change of style repeats nothing to subscribers; without `site`, a URN.
 *
 * @example pathnameToId('/2017/11/06/summit.html', { site: undefined, … }) // => 'urn:x-arsip:2017:11:06:summit.html'
 */
export function pathnameToId(pathname: string, archive: Archive): string {
  if (archive.site !== undefined) return pathnameToUrl(pathname, { ...archive, addresses: 'html' });
  const steps = pathname.split('/').filter((step) => step !== '');
  return ['urn', 'x-arsip', ...steps.map(encodeURIComponent)].join(':');
}
