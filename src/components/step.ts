import type { TextLanguage } from './text-language.ts';

/** The way to the page before or after. */
export interface Step {
  /** What the step is: "Previous month". */
  readonly name: string;
  readonly text: string;
  readonly href: string;
  /** Set where the text's language is not the page's. */
  readonly language?: TextLanguage | undefined;
}
