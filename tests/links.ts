/** Follows every address that a built site writes, as a reader's browser and a host would. */
import { type CheerioAPI, load } from 'cheerio';
import type { BuiltSite } from './site.ts';

export interface LinkOptions {
  /** Origin of the published site. @default 'https://archive.example' */
  readonly origin?: string;
  /** Sub-path of the published site, with a slash at both ends. @default '/' */
  readonly base?: string;
  /** Whether the host finds `a.html` at `a`. @default false */
  readonly extensionless?: boolean;
  /** Elements whose links are not looked at: `.text` for texts by others. */
  readonly except?: string;
}

/** An address as a page writes it. */
export interface WrittenLink {
  /** The page's file. */
  readonly from: string;
  readonly address: string;
  /** The file of the site to which it leads; undefined for another site's address. */
  readonly file: string | undefined;
}

export interface LinkCheck {
  /** Every address in the site's HTML and style sheets. */
  readonly links: () => WrittenLink[];
  /** What is wrong with an address that a file of the site writes; undefined for nothing. */
  readonly findProblem: (address: string, from?: string) => string | undefined;
  /** A line for every address that leads nowhere: `index.html: /nowhere/ is no file`. */
  readonly listBroken: () => string[];
}

/** Attributes that hold one address each; meta and `srcset` are read apart. */
const ADDRESSED = ['href', 'src', 'poster', 'action', 'data', 'cite'] as const;
const SELECTOR = [
  ...ADDRESSED.map((name) => `[${name}]`),
  '[srcset]',
  'meta[http-equiv="refresh"]',
  'meta[property]',
].join();

/** Looks at a site as it stands; nothing of it is read twice. */
export function createLinkCheck(site: BuiltSite, options: LinkOptions = {}): LinkCheck {
  const { origin = 'https://archive.example', base = '/', extensionless = false } = options;
  const except = options.except ?? '';
  const files = new Set(site.files());
  const pages = new Map<string, CheerioAPI>();
  const anchors = new Map<string, Set<string>>();

  const open = (file: string) => keep(pages, file, () => load(site.read(file)));
  const listAnchors = (file: string) =>
    keep(anchors, file, () => {
      const $ = open(file);
      return new Set(
        $('[id], a[name]').map((_, node) => $(node).attr('id') ?? $(node).attr('name')),
      );
    });

  const resolve = (address: string, from: string) =>
    URL.parse(address, `${origin}${base}${encodeURI(from.replace(/(^|\/)index\.html$/, '$1'))}`);

  function findFile(url: URL): string | undefined {
    const path = decodeURIComponent(url.pathname).slice(base.length);
    if (path === '' || path.endsWith('/')) return knownFile(`${path}index.html`);
    return knownFile(path) ?? (extensionless ? knownFile(`${path}.html`) : undefined);
  }

  const knownFile = (file: string) => (files.has(file) ? file : undefined);

  function findProblem(address: string, from = 'index.html'): string | undefined {
    const url = resolve(address, from);
    if (url === null) return 'is no address';
    if (url.origin !== origin) return undefined;
    const isOwn = decodeURIComponent(url.pathname).startsWith(base);
    // An absolute address outside the base is the host's own affair.
    if (!isOwn) return /^https?:/.test(address) ? undefined : `leaves ${base}`;
    const file = findFile(url);
    if (file === undefined) return 'is no file';
    const anchor = decodeURIComponent(url.hash.slice(1));
    if (anchor === '' || !file.endsWith('.html') || listAnchors(file).has(anchor)) return undefined;
    return `has no such anchor in ${file}`;
  }

  function links(): WrittenLink[] {
    return [...files].flatMap((from) => {
      const addresses = from.endsWith('.html')
        ? listAddresses(open(from), except)
        : from.endsWith('.css')
          ? listStyleAddresses(site.read(from))
          : [];
      return addresses.map((address) => {
        const url = resolve(address, from);
        const isOwn = url?.origin === origin;
        return { from, address, file: isOwn ? findFile(url) : undefined };
      });
    });
  }

  return {
    links,
    findProblem,
    listBroken: () =>
      links().flatMap(({ from, address }) => {
        const problem = findProblem(address, from);
        return problem === undefined ? [] : [`${from}: ${address} ${problem}`];
      }),
  };
}

function listAddresses($: CheerioAPI, except: string): string[] {
  return $(SELECTOR)
    .filter((_, node) => except === '' || $(node).closest(except).length === 0)
    .toArray()
    .flatMap((node) => {
      const element = $(node);
      const single = ADDRESSED.map((name) => element.attr(name));
      const several = element.attr('srcset')?.split(/,\s+/) ?? [];
      const content = element.attr('content') ?? '';
      const refreshed = element.is('[http-equiv]')
        ? content.replace(/^\d+;\s*url=/i, '')
        : undefined;
      const property =
        element.is('[property]') && /^https?:\/\//.test(content) ? content : undefined;
      const sources = several.map((source) => source.trim().split(/\s/)[0]);
      return [...single, ...sources, refreshed, property].filter(
        (address) => address !== undefined,
      );
    });
}

function listStyleAddresses(css: string): string[] {
  return [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)]
    .map(([, , address = '']) => address)
    .filter((address) => !address.startsWith('data:'));
}

function keep<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}
