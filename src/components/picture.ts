/** A picture at the addresses that the page loads it from. */
export interface Picture {
  readonly src: string;
  /** The space that it takes, in CSS pixels; absent for a remote image. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** The same picture as WebP in several widths, as a `srcset` with its `sizes`. */
  readonly webp?: string | undefined;
  readonly sizes?: string | undefined;
}
