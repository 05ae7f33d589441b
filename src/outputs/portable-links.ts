/** Where a link of the site leads in the portable edition, where every address is that of a file. */

import { posix } from 'node:path';
import { pathToFiles } from '../model/addresses.ts';
import { decodePercent } from '../model/decode-percent.ts';

/** What the edition knows of the site that it is made from. */
export interface PortableSite {
  /** The site's sub-path, with a slash at both ends. */
  readonly base: string;
  /** Whether the edition has a file, by its path below the root. */
  readonly has: (file: string) => boolean;
}

/**
 * Makes an address that a file of the site writes relative, down to the file. Undefined where the edition has no such
 * file; addresses of other hosts, and those within a page, stay as they are.
 *
 * @example toPortableHref('/tags/#a', '2017/x.html', site) // => '../tags/index.html#a'
 */
export function toPortableHref(
  address: string,
  from: string,
  { base, has }: PortableSite,
): string | undefined {
  const written = address.trim();
  if (written === '' || written.startsWith('#') || isElsewhere(written)) return address;
  const root = new URL(base, 'file:///');
  const url = URL.parse(written, new URL(encodePath(from), root));
  if (url === null) return address;
  if (!url.pathname.startsWith(root.pathname)) return undefined;
  const found = findPlace(decodePercent(url.pathname.slice(root.pathname.length)), has);
  if (found === undefined) return undefined;
  return toRelative(found.file, from) + url.search + (found.hash ?? url.hash);
}

/** The way from one file to another, percent-encoded. */
export function toRelative(file: string, from: string): string {
  const way = posix.relative(posix.dirname(from), file);
  // A first step with a colon would be taken for a protocol.
  return encodePath(/^[^/]*:/.test(way) ? `./${way}` : way);
}

function isElsewhere(address: string): boolean {
  return address.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(address);
}

interface Place {
  readonly file: string;
  readonly hash?: string;
}

const DAY_PAGE = /^(\d{4}\/\d\d)\/\d\d\/index\.html$/;

/**
 * The part of the month's page that stands for a day's page in the edition, which would otherwise have nearly as many
 * files for days as for articles. Undefined for other files.
 *
 * @example findDayPart('2017/11/06/index.html') // => { file: '2017/11/index.html', hash: '#d2017-11-06' }
 */
export function findDayPart(file: string): Place | undefined {
  const [, month] = DAY_PAGE.exec(file) ?? [];
  if (month === undefined) return undefined;
  const hash = `#d${file.slice(0, '2017/11/06'.length).replaceAll('/', '-')}`;
  return { file: `${month}/index.html`, hash };
}

/** Where the edition has what a host would serve for a path below the root. */
function findPlace(path: string, has: PortableSite['has']): Place | undefined {
  const files = pathToFiles(path);
  const file = files.find(has);
  if (file !== undefined) return { file };
  const part = findDayPart(files.at(-1) ?? '');
  return part && has(part.file) ? part : undefined;
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
