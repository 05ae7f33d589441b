import type { Archive } from '../model/archive.ts';
import type { Store } from './open-store.ts';

/** The archive that is being built or served: what every page asks. */
export interface Site {
  readonly archive: Archive;
  readonly store: Store;
}

let current: Site | undefined;

/** Says which archive the pages show; called once by the engine before the first page is rendered. */
export function setCurrentSite(site: Site): void {
  current = site;
}

/** The archive that the pages show. Throws where no engine has opened one. */
export function getCurrentSite(): Site {
  if (current === undefined) {
    throw new Error('No archive is open. Build with "npx arsip build" or "npx arsip dev".');
  }
  return current;
}
