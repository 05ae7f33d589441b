import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { pathnameToFile } from '../model/addresses.ts';
import { decodePercent } from '../model/decode-percent.ts';
import type { FindPosition } from '../model/parsed-keys.ts';
import { listPathnames } from '../store/articles.ts';
import type { Site } from '../store/current-site.ts';
import { isShownAt } from '../store/pages.ts';
import { listOtherPages } from './list-pages.ts';
import { listSiteFiles } from './list-site-files.ts';
import { SETTINGS } from './open-site.ts';

interface MenuContext {
  readonly findPosition: FindPosition;
  readonly publicDir: string;
}

/** Reports links of the masthead and the footer to addresses below the site that it does not have. */
export function findBrokenMenu(site: Site, context: MenuContext): Diagnostic[] {
  const { menu, footer } = site.archive;
  const places = [
    ...menu.map(({ href }, index) => ({ href, keyPath: ['menu', index, 'href'] })),
    ...footer.links.map(({ href }, index) => ({
      href,
      keyPath: ['footer', 'links', index, 'href'],
    })),
  ];
  const unknown = places.filter(({ href }) => isOurs(href) && !isQuicklyFound(href, site, context));
  if (unknown.length === 0) return [];
  const files = listFiles(site);
  return unknown
    .filter(({ href }) => !hrefToFiles(href).some((file) => files.has(file)))
    .map(({ href, keyPath }) =>
      createDiagnostic(
        'menu-broken',
        { path: SETTINGS, ...context.findPosition(keyPath, 'value') },
        `The archive has nothing at "${href}"`,
      ),
    );
}

/** What begins with an underscore is the engine's own affair. */
function isOurs(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('/_');
}

/** Most menus lead to pages of the archive's own, or to files: no list of all pages is needed to tell. */
function isQuicklyFound(href: string, { store }: Site, { publicDir }: MenuContext): boolean {
  return (
    isShownAt(store, hrefToPathname(href)) ||
    hrefToFiles(href).some((file) => existsSync(join(publicDir, file)))
  );
}

function hrefToPathname(href: string): string {
  return decodePercent(href.replace(/[?#].*$/, '')).normalize('NFC');
}

/** The files that a host may serve for an address. @example `/about` // => ['about', 'about.html', 'about/index.html'] */
function hrefToFiles(href: string): string[] {
  const pathname = hrefToPathname(href);
  const file = pathnameToFile(pathname);
  return pathname.endsWith('/') ? [file] : [file, `${file}.html`, `${file}/index.html`];
}

function listFiles(site: Site): Set<string> {
  const files = new Set([...listSiteFiles(site)].map(({ file }) => file));
  const others = Array.from(listOtherPages(site), ({ pathname }) => pathname);
  for (const pathname of [...others, ...listPathnames(site.store)])
    files.add(pathnameToFile(pathname));
  return files;
}
