import type { Link } from './link.ts';

/** A month as a calendar shows it. */
export interface CalendarMonth {
  /** A link to the month's page, where it has one and this is another. */
  readonly title: Link;
  readonly count: number;
  /** Weeks of seven cells; cells outside the month are undefined. */
  readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

export interface CalendarDay {
  readonly number: number;
  /** Set where the day has articles. */
  readonly entry?:
    | {
        readonly href: string;
        /** The day and what it holds, in words. */
        readonly label: string;
        readonly shade: Shade;
      }
    | undefined;
}

/** How full a day is beside the fullest of its year. */
export type Shade = 1 | 2 | 3 | 4;

export interface Weekday {
  readonly name: string;
  /** What stands at the head of its column. */
  readonly letter: string;
}
