/** An article in its place in the archive: what pages, feeds and the search index are made from. */
import type { Article, CorrectionType, IsoDate, Label, Pathname, Timestamp } from './article.ts';

/** An image as the site serves it. */
export interface SiteImage {
  /** Address below the site's base: `/_images/harbour.3f9a1c2b4d-1200.jpg`; absolute for a remote image. */
  readonly src: string;
  /** Pixels of that file, upright; absent for a remote image. */
  readonly width?: number;
  readonly height?: number;
  /** The same picture as WebP, narrowest first; absent for a remote image and for what is served as it is. */
  readonly webp?: readonly ImageWidth[];
}

/** One of the widths in which an image is served. */
export interface ImageWidth {
  readonly src: string;
  /** Pixels. */
  readonly width: number;
}

/** A run of the text between two `<!--nextpage-->`; the first part has no id of its own. */
export interface Part {
  /** Anchor on the page: `part-2`. */
  readonly id: string;
  /** The heading that opens the part, as plain text. */
  readonly title?: string;
}

/** The text of an article, compiled. */
export interface Body {
  /** Safe HTML, headings from `h2` down. */
  readonly html: string;
  /** The same as plain text, blocks separated by a line feed: for search and exports. */
  readonly text: string;
  /** One entry a part; a single one for an article without page breaks. */
  readonly parts: readonly Part[];
}

/** What a list, a feed or a search result shows of an article. */
export interface ListedArticle {
  readonly pathname: Pathname;
  readonly title: string;
  readonly description?: string;
  readonly published: Timestamp;
  readonly updated?: Timestamp;
  /** The day of publication in the archive's time zone. */
  readonly day: IsoDate;
  readonly language: string;
  readonly section?: Label;
  readonly authors: readonly Label[];
  readonly corrected: boolean;
  readonly withdrawn: boolean;
}

/** What the record of corrections says of one: an article's correction, or its withdrawal. */
export interface ListedCorrection {
  readonly at: Timestamp;
  readonly type: CorrectionType | 'withdrawal';
  /** What was wrong and what is right, or why the text was taken back. */
  readonly text: string;
  readonly article: ListedArticle;
}

/** The same article in another language. */
export interface Translation {
  readonly pathname: Pathname;
  readonly language: string;
}

/** Everything that an article's own page shows. */
export interface PublishedArticle extends ListedArticle {
  readonly article: Article;
  readonly tags: readonly Label[];
  /** The lead photo's file, where it was found; `article.image` holds its texts either way. */
  readonly photo?: SiteImage;
  /** By language; absent where there are none. */
  readonly translations?: readonly Translation[];
  /** Empty for a withdrawn article. */
  readonly body: Body;
}

/** The same with its plain text alone. */
export type PlainArticle = Omit<PublishedArticle, 'body'> & {
  readonly body: Pick<Body, 'text'>;
};
