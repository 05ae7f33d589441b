/** One column of a diagram of years. */
export interface YearBar {
  /** The year as the page's language writes it. */
  readonly name: string;
  readonly count: number;
  /** Where the year can be read; absent for a year without articles. */
  readonly href?: string | undefined;
}
