/** The search index as a build finds it: what of it is to be brought into the site. */
import { join } from 'node:path';
import { SEARCH_FOLDER } from '../search/volume.ts';
import type { Store } from '../store/open-store.ts';
import { listPublishedVolumes } from '../store/volumes.ts';
import type { SiteState } from './examine-site.ts';
import type { SiteSize } from './measure-site.ts';
import { type FileFacts, walkSite } from './walk-site.ts';

export interface SearchIndex {
  /** Where it is kept; undefined where the site shall have no search. */
  readonly dir: string | undefined;
  /** Its volumes whose files the published site has as they are, by id, and the sizes of these files. */
  readonly keptVolumes: ReadonlyMap<string, SiteSize>;
  /** All other files, by their paths below `dir`. */
  readonly files: ReadonlyMap<string, FileFacts>;
}

/** Looks at the index in a folder. A volume of the site of which a file was altered or lost is not kept. */
export function readSearchIndex(
  dir: string | undefined,
  { store, state }: { readonly store: Store; readonly state: SiteState },
): SearchIndex {
  if (dir === undefined) return { dir, keptVolumes: new Map(), files: new Map() };
  const keptVolumes = findSoundVolumes(store, state);
  return { dir, keptVolumes, files: walkSite(dir, keptVolumes) };
}

/** The volumes that the published site has as they are known here, and the sizes of their files. */
export function findSoundVolumes(store: Store, state: SiteState): Map<string, SiteSize> {
  const volumes = new Map<string, SiteSize>();
  for (const id of listPublishedVolumes(store)) {
    const size = state.soundParts.get(id);
    if (size !== undefined) volumes.set(id, size);
  }
  return volumes;
}

/** The files that the new site has of a volume, in the order of their names; `siteDir` has those that were kept. */
export function listVolumeFiles(
  { dir = '', keptVolumes }: SearchIndex,
  siteDir: string,
  id: string,
): string[] {
  const from = keptVolumes.has(id) ? join(siteDir, SEARCH_FOLDER) : dir;
  const files = [...walkSite(join(from, id)).keys()].sort();
  return files.map((file) => `${SEARCH_FOLDER}/${id}/${file}`);
}
