/** Every address of the site is made here; see "Addresses" in docs/contracts.md. */
import type { Archive } from './archive.ts';
import type { Article, IsoDate, LabelKind, Pathname, Slug } from './article.ts';
import { timestampToDay } from './parse-date.ts';
import { nameToLabelSlug } from './resolve-labels.ts';

/** The folder in which the pages of a kind of label lie. */
export const LABEL_FOLDERS = {
  tag: 'tags',
  author: 'authors',
  section: 'sections',
} as const satisfies Record<LabelKind, string>;

/** The feeds of the site and of each label, by format. */
export const FEED_FILES = { atom: 'feed.xml', rss: 'rss.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;

/** `2017`, `2017-11` or `2017-11-06` → the page of that year, month or day. */
export function dateToPathname(date: string): Pathname {
  return `/${date.replaceAll('-', '/')}/` as Pathname;
}

/** The page of all labels of a kind, of one label, or of one label's year. */
export function labelToPathname(kind: LabelKind, slug?: Slug, year?: string): Pathname {
  const steps = [LABEL_FOLDERS[kind], slug, year].filter((step) => step !== undefined);
  return `/${steps.join('/')}/` as Pathname;
}

/** A day of the year in every year; without one, the page that lists the days. */
export function onThisDayPathname(monthDay?: string): Pathname {
  return (monthDay === undefined ? '/on-this-day/' : `/on-this-day/${monthDay}/`) as Pathname;
}

/** The record of corrections, or one year of it. */
export function correctionsToPathname(year?: string): Pathname {
  return (year === undefined ? '/corrections/' : `/corrections/${year}/`) as Pathname;
}

/** The formats in which the archive is published as data, a file a year. */
export const DATA_FORMATS = ['jsonl', 'csv'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** The page of the archive as data, or the file of a year. */
export function dataToPathname(year?: string, format: DataFormat = 'jsonl'): Pathname {
  return (year === undefined ? '/data/' : `/data/${year}.${format}`) as Pathname;
}

export const DATA_SCHEMA = '/data/schema.json' as Pathname;
export const DATA_MANIFEST = '/data/manifest-sha256.txt' as Pathname;

/** Where readers choose what is kept on their device, and what they see in place of a page that is not. */
export const OFFLINE = '/offline/' as Pathname;
export const NOT_KEPT = '/offline/not-kept.html' as Pathname;
export const SERVICE_WORKER = '/sw.js' as Pathname;

/** An article's own Markdown, beside its page. */
export function articleToMarkdownPathname(pathname: Pathname): Pathname {
  return pathname.replace(/(\/)$|\.html$/, (_, slash = '') =>
    slash ? '/index.md' : '.md',
  ) as Pathname;
}

/** The feed of a list page, or of the site for `/`. */
export function feedPathname(list: Pathname, format: FeedFormat): Pathname {
  return `${list}${FEED_FILES[format]}` as Pathname;
}

/** What an article's address is made from. */
export interface AddressParts {
  readonly slug: Slug;
  readonly day: IsoDate;
  readonly section?: Slug | undefined;
}

/** Fills a permalink pattern: `/{year}/{month}/{day}/{slug}.html`, `/{section}/{slug}/`. */
function fillPermalink(pattern: string, parts: AddressParts): Pathname {
  const [year, month, day] = parts.day.split('-');
  const values: Record<string, string | undefined> = { ...parts, year, month, day };
  return textToPathname(pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''));
}

/**
 * A path → an address with a leading slash that ends with `.html` or, for a folder, with `/`.
 *
 * @example textToPathname('old//2009/flood') // => '/old/2009/flood/'
 */
export function textToPathname(path: string): Pathname {
  const closed = path.endsWith('.html') ? path : `${path}/`;
  return `/${closed}`.replace(/\/{2,}/g, '/').replace(/\/index\.html$/, '/') as Pathname;
}

/**
 * The files of the site that a host may serve for a path below its root, the likeliest first.
 *
 * @example pathToFiles('tags/laut') // => ['tags/laut', 'tags/laut.html', 'tags/laut/index.html']
 */
export function pathToFiles(path: string): string[] {
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return [path, `${path}.html`, `${path}/index.html`];
}

/** The file that a host serves for an address: `/tags/` → `tags/index.html`. */
export function pathnameToFile(pathname: string): string {
  return pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
}

/** How an address is written: as an archive has it, or as the name of the file, which a disk needs. */
export type AddressStyle = Archive['addresses'] | 'files';

const STYLES: Readonly<Record<AddressStyle, (pathname: string) => string>> = {
  html: (pathname) => pathname,
  extensionless: (pathname) => pathname.replace(/\.html$/, ''),
  files: (pathname) => `/${pathnameToFile(pathname)}`,
};

export function isAddressStyle(text: string | undefined): text is AddressStyle {
  return text !== undefined && Object.hasOwn(STYLES, text);
}

/** What a link on the site is written with: base, a style of address, percent-encoding. */
export function pathnameToHref(
  pathname: string,
  { base, addresses }: { readonly base: string; readonly addresses: AddressStyle },
): string {
  return encodeURI(base + STYLES[addresses](pathname).slice(1));
}

/** The full address that feeds, sitemaps and canonical links use; without `site`, the same as the href. */
export function pathnameToUrl(
  pathname: string,
  archive: Pick<Archive, 'base' | 'addresses' | 'site'>,
): string {
  return (archive.site ?? '') + pathnameToHref(pathname, archive);
}

/** An article's address: its own permalink or the archive's pattern, filled. */
export function articleToPathname(article: Article, archive: Archive): Pathname {
  const { slug, section } = article;
  return fillPermalink(article.permalink ?? archive.permalink, {
    slug,
    day: timestampToDay(article.published, archive.timeZone),
    section: section === undefined ? undefined : nameToLabelSlug('section', section, archive),
  });
}

/** What addresses have in common that a host may take for one: `/a/`, `/a.html` and `/a` → `/a`. */
export function pathnameToPlace(pathname: string): string {
  return pathname.replace(/(\.html|\/)$/, '');
}

/** First steps of the addresses that the archive itself uses. */
const OWN_STEPS: ReadonlySet<string> = new Set([
  ...Object.values(LABEL_FOLDERS),
  ...Object.values(FEED_FILES),
  ...['on-this-day', 'search', 'corrections', 'data', 'offline', '404'],
  ...[
    '_astro',
    '_images',
    '_portable',
    'pagefind',
    'icon.svg',
    'theme.css',
    'sw.js',
    'manifest.webmanifest',
  ],
  ...['robots.txt', 'opensearch.xml', 'sitemap-index.xml', 'sitemaps'],
  ...['_headers', '_redirects', '.nojekyll'],
]);

/**
 * Whether an address is one that the archive itself uses, so that no article can have it; with
 * `/tags/` goes `/tags.html`.
 */
export function isOwnPathname(pathname: string): boolean {
  const place = pathnameToPlace(pathname);
  const [, first = ''] = place.split('/');
  return place === '' || OWN_STEPS.has(first) || /^\/\d{4}(\/\d\d){0,2}$/.test(place);
}
