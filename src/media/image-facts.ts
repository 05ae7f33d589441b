import type { PhotoCredit } from './photo-credit.ts';

/** What the site needs to know of a local image, without looking at the file again. */
export interface ImageFacts {
  /** The file's own name as it may stand in an address: `pelabuhan-1`. */
  readonly stem: string;
  /** Of the file's bytes: 32 hexadecimal digits. */
  readonly hash: string;
  /** The format in which browsers that know no WebP are shown it. */
  readonly extension: '.gif' | '.jpg' | '.png' | '.svg' | '.webp';
  /** Whether the picture is served as it is: a drawing in SVG, or an animation. */
  readonly asIs: boolean;
  /** Pixels, after the orientation that the file asks for. */
  readonly width: number;
  readonly height: number;
  /** Whose it is, if the file says so. */
  readonly credit?: PhotoCredit;
}

/** Why an image cannot be shown, and the rule that says so. */
export interface ImageProblem {
  readonly rule: 'image-unreadable' | 'image-unsafe';
  /** Ends the sentence "The image cannot be used: …". */
  readonly problem: string;
}
