import { pathToFiles } from '../model/addresses.ts';
import { decodePercent } from '../model/decode-percent.ts';

/**
 * The files of the site that a host may serve for an address, the likeliest first.
 *
 * @example urlToFiles('https://a.example/arsip/tags/laut?x=1', '/arsip/') // => ['tags/laut', 'tags/laut.html', 'tags/laut/index.html']
 */
export function urlToFiles(url: string, base: string): string[] {
  const { pathname } = new URL(url);
  return pathToFiles(decodePercent(pathname.slice(base.length)));
}

/** What all sizes of a photo have in common: `_images/ferry.3f9a-800.webp` → `_images/ferry.3f9a-`. */
export function photoToStem(file: string): string | undefined {
  return /^(_images\/.*-)\d+\.\w+$/.exec(file)?.[1];
}
