/**
 * Recognizes a published site to which nothing is to be done, without asking of each of its files what it was
 * made from. The index forgets the key of the site in the same step in which it learns of any change.
 */
import type { Site } from '../store/current-site.ts';
import { hashText } from '../store/hash-text.ts';
import { walkOutputFacts } from '../store/outputs.ts';
import type { Templates } from './compile-templates.ts';
import { hashSources, SITE_ROOMS } from './hash-sources.ts';
import type { CopySources } from './list-outputs.ts';
import { type FileFacts, walkSite } from './walk-site.ts';

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

/** A hash of all that the site is made from besides the index. */
export function keySite(inputs: SiteInputs): string {
  const { fingerprint, templates, publicDir, sources, search, compress } = inputs;
  const files = [...sources.images, ...sources.files];
  const copied = [[...walkSite(publicDir)], files];
  const code = hashSources([...SITE_ROOMS, 'search'], fingerprint);
  const { closures, serverDir } = templates;
  return hashText(code, JSON.stringify([closures, serverDir, copied, search, compress]));
}

/** Whether the site on disk is as it was left. */
export function isAsLeft({ store }: Site, onDisk: ReadonlyMap<string, FileFacts>): boolean {
  let known = 0;
  for (const { file, size, mtime } of walkOutputFacts(store)) {
    const facts = onDisk.get(file);
    if (facts === undefined || facts.size !== size || facts.mtime !== mtime) return false;
    known += 1;
  }
  return known === onDisk.size;
}
