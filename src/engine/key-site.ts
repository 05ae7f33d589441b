import { hashText } from '../store/hash-text.ts';
import type { Templates } from './compile-templates.ts';
import { hashSources, SITE_ROOMS } from './hash-sources.ts';
import type { CopySources } from './list-outputs.ts';
import { walkSite } from './walk-site.ts';

export interface SiteInputs {
  /** Hash of the settings and of the code that reads and compiles the content. */
  readonly fingerprint: string;
  readonly templates: Templates;
  readonly publicDir: string;
  /** The images and other files that it has copies of. */
  readonly sources: CopySources;
  /** Whether the site has a search. */
  readonly search: boolean;
  /** Whether its texts are compressed ahead. */
  readonly compress: boolean;
}

/**
 * A hash of all that a site is made from besides the index, so that one to which nothing is to be done is recognized
 * without asking of each of its files what it was made from. The index forgets it in the same step in which it learns
 * of any change.
 */
export function keySite(inputs: SiteInputs): string {
  const { fingerprint, templates, publicDir, sources, search, compress } = inputs;
  const files = [...sources.images, ...sources.files];
  const copied = [[...walkSite(publicDir)], files];
  const code = hashSources([...SITE_ROOMS, 'search'], fingerprint);
  const { closures, serverDir } = templates;
  return hashText(code, JSON.stringify([closures, serverDir, copied, search, compress]));
}
