import type { TextLanguage } from './text-language.ts';

/** One note in the record of corrections. */
export interface CorrectionNote {
  /** What kind of change it was: "Erratum", "Withdrawn". */
  readonly kind: string;
  readonly time: { readonly iso: string; readonly text: string };
  readonly text: string;
  /** The article's headline, and where the note stands on its page. */
  readonly title: string;
  readonly href: string;
  /** Set where the article's language is not the page's. */
  readonly language?: TextLanguage | undefined;
}

/** Notes under a heading of their own: a year or a month. */
export interface CorrectionGroup {
  /** Anchor on the page. */
  readonly id: string;
  readonly heading: { readonly text: string; readonly href?: string | undefined };
  readonly notes: readonly CorrectionNote[];
}
