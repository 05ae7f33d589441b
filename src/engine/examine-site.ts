import { fileToVolume } from '../search/volume.ts';
import type { Store } from '../store/open-store.ts';
import { walkOutputFacts } from '../store/outputs.ts';
import { addSizes, measureSite, type SiteSize } from './measure-site.ts';
import type { FileFacts } from './walk-site.ts';

/** How the files of a published site differ from what is remembered of them. */
export interface SiteState {
  /** Remembered files that are not there. */
  readonly lost: ReadonlySet<string>;
  /** Remembered files that are not as they were left. */
  readonly altered: ReadonlySet<string>;
  /** Files of which nothing is remembered. */
  readonly unknown: ReadonlySet<string>;
  /** Of the site as it is. */
  readonly size: SiteSize;
  /** Of its search volumes, by their ids. */
  readonly volumeSizes: ReadonlyMap<string, SiteSize>;
}

/** Holds the files of a site, as they were walked, to what the index remembers of them. */
export function examineSite(files: ReadonlyMap<string, FileFacts>, store: Store): SiteState {
  const [lost, altered] = [new Set<string>(), new Set<string>()];
  let remembered = 0;
  for (const { file, size, mtime } of walkOutputFacts(store)) {
    remembered += 1;
    const facts = files.get(file);
    if (facts === undefined) lost.add(file);
    else if (facts.size !== size || facts.mtime !== mtime) altered.add(file);
  }
  const isKnown = files.size === remembered - lost.size;
  const unknown = isKnown ? new Set<string>() : listUnknown(files, store);
  return { lost, altered, unknown, ...measureVolumes(files) };
}

function listUnknown(files: ReadonlyMap<string, FileFacts>, store: Store): Set<string> {
  const unknown = new Set(files.keys());
  for (const { file } of walkOutputFacts(store)) unknown.delete(file);
  return unknown;
}

function measureVolumes(
  files: ReadonlyMap<string, FileFacts>,
): Pick<SiteState, 'size' | 'volumeSizes'> {
  const volumes = Map.groupBy(files, ([file]) => fileToVolume(file));
  const sizes = new Map(Array.from(volumes, ([id, own]) => [id, measureSite(own)]));
  const size = addSizes(sizes.values());
  sizes.delete(undefined);
  return { size, volumeSizes: sizes as Map<string, SiteSize> };
}

/** Whether a site is as it was left. */
export function isAsLeft({ lost, altered, unknown }: SiteState): boolean {
  return lost.size + altered.size + unknown.size === 0;
}
