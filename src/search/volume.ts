/** Part of the search index: the articles of one language in one span of time. Read by the browser too. */
import type { IsoDate } from '../model/article.ts';

export interface Volume {
  /** Readable and stable, and the name of its folder: `id-2017-q1-q2`, `en-2004-2009`. */
  readonly id: string;
  /** BCP 47, lower case. */
  readonly language: string;
  /** First and last day, both within; aligned to whole years, quarters, months or days. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly articles: number;
}

/** A volume that is built. */
export interface BuiltVolume extends Volume {
  /** Changes with the contents, so that what a browser keeps of the volume is never stale. */
  readonly version: string;
}

/** Where the index lies below the site's base. */
export const SEARCH_FOLDER = 'pagefind';
/** The folder of what all volumes share: Pagefind's script, and its stemmer for each language. */
export const ENGINE_FOLDER = 'engine';
export const MANIFEST_FILE = 'volumes.json';

/** `volumes.json`: what the search page must know before it searches. */
export interface VolumesManifest {
  readonly format: 1;
  /** In order of time. */
  readonly volumes: readonly BuiltVolume[];
}
