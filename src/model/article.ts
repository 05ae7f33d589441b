/** What an article is. Everything the archive shows, indexes or exports is derived from these types. */

declare const brand: unique symbol;
type Brand<Name extends string> = { readonly [brand]: Name };

/** Where a file lies below the content folder: forward slashes, NFC, no leading slash. */
export type ContentPath = string & Brand<'ContentPath'>;

/** The part of an address that names one thing: lower case, no separators. Made only by `toSlug`. */
export type Slug = string & Brand<'Slug'>;

/** A calendar day as `YYYY-MM-DD`. */
export type IsoDate = string & Brand<'IsoDate'>;

/**
 * The address of a page below the site's base: `/2017/11/06/slug.html`, `/tags/korea-utara/`.
 * Without `base`, origin, query or fragment, and never percent-encoded.
 */
export type Pathname = string & Brand<'Pathname'>;

/**
 * A time as its writer gave it: an instant in a zone, or a whole day.
 *
 * @example { iso: '2017-11-06T08:15:00+07:00', zone: 'Asia/Jakarta' }
 * @example { iso: '2017-11-06' } // a day; it has no zone and is never turned into an instant
 */
export interface Timestamp {
  /** RFC 3339 with seconds and offset, or `YYYY-MM-DD`. */
  readonly iso: string;
  /** An IANA zone, or a fixed offset such as `+05:30`; absent for a day. */
  readonly zone?: string;
}

/** A lead photo with the texts that a newspaper sets around it. */
export interface Photo {
  /**
   * As written: relative to the article, below `public/` (leading slash), or an absolute URL.
   * Absent where only the texts around a photo have come down.
   */
  readonly src?: string;
  readonly alt?: string;
  readonly title?: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** Where a text first appeared. */
export interface Source {
  readonly name: string;
  readonly url?: string;
}

export const CORRECTION_TYPES = ['erratum', 'correction', 'right-of-reply', 'update'] as const;
export type CorrectionType = (typeof CORRECTION_TYPES)[number];

/** A note on what was changed after publication. */
export interface Correction {
  readonly at: Timestamp;
  readonly type: CorrectionType;
  readonly text: string;
}

/** Why and when an article's text was taken back; its address stays. */
export interface Withdrawal {
  readonly at: Timestamp;
  readonly reason: string;
}

/** One news article, as its file describes it. */
export interface Article {
  readonly path: ContentPath;
  readonly title: string;
  /** Of a page, which has no date, a stand-in that nothing shows. */
  readonly published: Timestamp;
  /** Set on a text of `pages/` without a date: it has an address, and stands in no list. */
  readonly page?: true;
  /** Absent when the file has none, or one equal to `published`. */
  readonly updated?: Timestamp;
  /** Names in the order of the byline. */
  readonly authors: readonly string[];
  /** The standfirst, as plain text. */
  readonly description?: string;
  readonly section?: string;
  /** Names as written, without repetitions. */
  readonly tags: readonly string[];
  /** Place and agency as set before the first sentence: `Moskow`, `Liputan6.com, Moskow`. */
  readonly dateline?: string;
  readonly image?: Photo;
  readonly source?: Source;
  /** BCP 47; the archive's language where the file names none. */
  readonly language: string;
  readonly series?: string;
  /** The files of the same article in other languages, as written: relative, or from the content folder. */
  readonly translations?: readonly string[];
  readonly slug: Slug;
  /** The article's own pattern or address, in place of the archive's. */
  readonly permalink?: string;
  /** Former addresses, each of which gets a redirect page. */
  readonly aliases: readonly Pathname[];
  readonly draft: boolean;
  readonly corrections: readonly Correction[];
  readonly withdrawn?: Withdrawal;
  /** Keys that the archive does not know, kept as they are. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** The three ways in which articles are gathered into lists, each with pages of its own. */
export const LABEL_KINDS = ['tag', 'author', 'section'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** A tag, author or section: the name shown and the slug that is its identity. */
export interface Label {
  readonly slug: Slug;
  readonly name: string;
}
