import { pathnameToUrl } from '../model/addresses.ts';
import type { Archive } from '../model/archive.ts';

/** The full address of an image or logo, which may be a path below the site's base or lie elsewhere. */
export function assetToUrl(src: string, archive: Archive): string {
  if (/^([a-z][a-z\d+.-]*:|\/\/)/i.test(src)) return src;
  return pathnameToUrl(src.startsWith('/') ? src : `/${src}`, archive);
}
