/** A link to the same article in another language. */
export interface TranslationLink {
  readonly text: string;
  readonly href: string;
  /** BCP 47, of the page that it leads to. */
  readonly language: string;
}
