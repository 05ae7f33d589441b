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
  /** How many words an article has, on average. */
  readonly words: number;
}

/** What is known of the words of a language. */
export interface LexiconManifest {
  /** As its volumes name it. */
  readonly language: string;
  /** Where each file begins, in order, and its name: it holds all words up to the next one's. */
  readonly files: readonly (readonly [start: string, name: string])[];
}

/** Where the index lies below the site's base. */
export const SEARCH_FOLDER = 'pagefind';
/** The folder of what all volumes share: Pagefind's script, and its stemmer for each language. */
export const ENGINE_FOLDER = 'engine';
export const MANIFEST_FILE = 'volumes.json';
/** The folder of the lexicons' files; each is deflated, and named after its contents. */
export const LEXICON_FOLDER = 'lexicon';
/** The names of sections, authors and tags: `LabelNames`. */
export const LABELS_FILE = 'labels.json';

/** What stands in each of Pagefind's files before its contents. */
export const PAGEFIND_SIGNATURE = 'pagefind_dcd';

/** `volumes.json`: what the search page must know before it searches. */
export interface VolumesManifest {
  readonly format: 2;
  /** In order of time. */
  readonly volumes: readonly BuiltVolume[];
  readonly lexicons: readonly LexiconManifest[];
  /** Names that mean the same, as archive.yaml has them for tags: `['Amerika Serikat', 'AS']`. */
  readonly aliases: readonly (readonly string[])[];
}

/** `labels.json`: slug and name of all labels that articles carry, by slug. */
export interface LabelNames {
  readonly sections: readonly (readonly [slug: string, name: string])[];
  readonly authors: LabelNames['sections'];
  readonly tags: LabelNames['sections'];
}

/**
 * The id of the volume that a file of the site belongs to; undefined for one outside of them.
 *
 * @example fileToVolume('pagefind/id-2017/pagefind-entry.json') // => 'id-2017'
 */
export function fileToVolume(file: string): string | undefined {
  if (!file.startsWith(`${SEARCH_FOLDER}/`)) return undefined;
  const end = file.indexOf('/', SEARCH_FOLDER.length + 1);
  const folder = file.slice(SEARCH_FOLDER.length + 1, Math.max(0, end));
  return folder === '' || folder === ENGINE_FOLDER || folder === LEXICON_FOLDER
    ? undefined
    : folder;
}
