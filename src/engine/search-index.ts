/** The search index as a build finds it: what of it is to be brought into the site. */
import { join } from 'node:path';
import { fileToVolume, SEARCH_FOLDER } from '../search/volume.ts';
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

/** Looks at the index in a folder. A volume of the site of which a file was altered, lost or added is not kept. */
export function readSearchIndex(
  dir: string | undefined,
  { store, state }: { readonly store: Store; readonly state: SiteState },
): SearchIndex {
  if (dir === undefined) return { dir, keptVolumes: new Map(), files: new Map() };
  const differing = [...state.lost, ...state.altered, ...state.unknown];
  const touched = new Set(differing.map(fileToVolume));
  const keptVolumes = new Map<string, SiteSize>();
  for (const id of listPublishedVolumes(store)) {
    const size = state.volumeSizes.get(id);
    if (size !== undefined && !touched.has(id)) keptVolumes.set(id, size);
  }
  return { dir, keptVolumes, files: walkSite(dir, keptVolumes) };
}

/** The files of a volume in the site, in the order of their names. */
export function listVolumeFiles(dir: string, id: string): string[] {
  const files = [...walkSite(join(dir, id)).keys()].sort();
  return files.map((file) => `${SEARCH_FOLDER}/${id}/${file}`);
}
