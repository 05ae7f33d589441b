import type { Link } from './link.ts';
import type { Picture } from './picture.ts';
import type { TextLanguage } from './text-language.ts';

/** An article as lists show it. */
export interface Headline {
  readonly title: string;
  readonly href: string;
  /** Set where the article's language is not the page's. */
  readonly language?: TextLanguage | undefined;
  /** Shown beside the title, to which it leads as well. */
  readonly photo?: Picture | undefined;
  readonly standfirst?: string | undefined;
  readonly section?: Link | undefined;
  /** Names as the byline joins them; empty for none. */
  readonly authors: string;
  readonly time?: { readonly iso: string; readonly text: string } | undefined;
  /** What readers must know before they open it: corrected, withdrawn. */
  readonly marks: readonly string[];
}

/** Headlines under a heading of their own: a day, a month, a year. */
export interface HeadlineGroup {
  /** Anchor on the page. */
  readonly id: string;
  readonly heading: Link;
  readonly headlines: readonly Headline[];
}
