import type { Slug } from './article.ts';

/** A link of the owner's: `href` is an address of the site, with a leading slash, or a URL. */
export interface SiteLink {
  readonly text: string;
  readonly href: string;
}

/** What `archive.yaml` says of a section, an author or a tag. */
export interface LabelSettings {
  readonly name?: string;
  readonly description?: string;
}

export interface AuthorSettings extends LabelSettings {
  readonly url?: string;
  readonly image?: string;
  readonly bio?: string;
}

export interface TagSettings extends LabelSettings {
  /** Other names under which articles may use this tag. */
  readonly aliases: readonly string[];
}

/** The archive's settings: `archive.yaml` with every default filled in. */
export interface Archive {
  readonly title: string;
  readonly description?: string;
  /** BCP 47. @default 'en' */
  readonly language: string;
  /** IANA. Days are cut in this zone, and times without an offset are read in it. @default 'UTC' */
  readonly timeZone: string;
  /** Origin of the published site without a trailing slash: `https://arsip.example`. */
  readonly site?: string;
  /** Sub-path of the published site, with a slash at both ends. @default '/' */
  readonly base: string;
  readonly publisher: { readonly name: string; readonly url?: string; readonly logo?: string };
  readonly licence?: { readonly name: string; readonly url?: string };
  /** The one colour, as `#rrggbb`. */
  readonly accent: string;
  /** Further links of the masthead. @default [] */
  readonly menu: readonly SiteLink[];
  /** What the footer says and links to besides. */
  readonly footer: { readonly text?: string; readonly links: readonly SiteLink[] };
  /** Pattern of an article's address. @default '/{year}/{month}/{day}/{slug}.html' */
  readonly permalink: string;
  /** How links are written; the files are the same. @default 'html' */
  readonly addresses: 'html' | 'extensionless';
  readonly sections: ReadonlyMap<Slug, LabelSettings>;
  readonly authors: ReadonlyMap<Slug, AuthorSettings>;
  readonly tags: ReadonlyMap<Slug, TagSettings>;
  readonly lists: {
    /** How many articles a list page shows. @default 50 */
    readonly size: number;
    /** Tags with fewer articles get no page. @default 1 */
    readonly smallTags: number;
  };
  readonly ageNotice: {
    /** Age in months from which an article says how old it is; 0 for never. @default 12 */
    readonly months: number;
    readonly exceptSections: readonly string[];
    readonly exceptTags: readonly string[];
  };
  /** Hosts whose iframes are kept. @default [] */
  readonly embeds: readonly string[];
  readonly data: { readonly publish: boolean; readonly markdown: boolean };
  readonly offline: {
    /** Whether browsers keep what was read. @default true */
    readonly publish: boolean;
    /** Whether readers can fetch whole years, and their photos. @default true */
    readonly years: boolean;
    readonly photos: boolean;
  };
}
