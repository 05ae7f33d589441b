import type { ImageProblem } from '../media/image-facts.ts';
import type { ContentPath } from '../model/article.ts';
import type { SiteImage } from '../model/published-article.ts';

/** The labels that compiled text needs, in the article's language. */
export interface MarkdownStrings {
  /** Heading of the notes, for screen readers: "Footnotes". */
  readonly footnotes: string;
  /** What the arrow after a note does: "Back to reference 1", or "1-2" for its second mention. */
  readonly backToText: (reference: string) => string;
  /** Names a part that opens without a heading: "Part 2". */
  readonly part: (number: number) => string;
  /** Names a table without a caption for screen readers, before its number: "Table". */
  readonly table: string;
}

/** A local image, none, or why there is one that cannot be shown. */
export type ResolvedImage = SiteImage | ImageProblem | undefined;

/** What the Markdown of one article is compiled against. */
export interface MarkdownContext {
  /** The article's file. */
  readonly path: ContentPath;
  /** Line of the file at which the body starts: diagnostics carry the file's own lines. */
  readonly bodyLine: number;
  /** BCP 47, of the article. */
  readonly language: string;
  /** Own origin: links to it are not external. */
  readonly site?: string | undefined;
  /** Hosts whose iframes are kept; a host stands for its subdomains too. */
  readonly embeds: readonly string[];
  /** Ids that the page around the text uses, so that no heading takes them. @default [] */
  readonly reservedIds?: readonly string[];
  /** Turns a link to a Markdown file into the href of its page. */
  readonly resolveArticle: (path: ContentPath) => string | undefined;
  /**
   * Finds a local image as the text names it: relative to the article, or from the root with a
   * leading slash; percent-decoded, without query or fragment.
   */
  readonly resolveImage: (src: string) => Promise<ResolvedImage> | ResolvedImage;
  /**
   * Finds any other file that the text names, likewise; gives its address below the site's root,
   * without percent-encoding.
   */
  readonly resolveFile: (src: string) => string | undefined;
  /** Base-aware href of an address below the site's root; takes it without percent-encoding. */
  readonly toHref: (pathname: string) => string;
  readonly strings: MarkdownStrings;
}
