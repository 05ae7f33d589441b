/** Where a link of the site leads in the portable edition, where every address is that of a file. */
import { posix } from 'node:path';

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
  const file = findFile(decodePath(url.pathname.slice(root.pathname.length)), has);
  if (file === undefined) return undefined;
  return toRelative(file, from) + url.search + url.hash;
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

/** The file that a host would serve for a path below the root. */
function findFile(path: string, has: PortableSite['has']): string | undefined {
  const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
  return [path, `${path}.html`, `${folder}index.html`].find(
    (file) => file !== '' && !file.endsWith('/') && has(file),
  );
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** As it is where it is not percent-encoded as it should be. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
