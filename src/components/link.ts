/** A name that leads to a page, or only the name where there is none. */
export interface Link {
  readonly text: string;
  readonly href?: string | undefined;
  /** Set on the link to the search of the site. */
  readonly rel?: 'search';
}
