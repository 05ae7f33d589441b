import type { OpenedVolume, OpenVolume } from './open-volume.ts';
import type { PagefindModule } from './pagefind-module.ts';
import { openPagefindVolume } from './pagefind-volume.ts';
import type { FetchRoute } from './route-fetch.ts';
import type { VolumeCall, VolumeQuestion, VolumeValue } from './volume-messages.ts';

export interface SearcherParts extends Pick<FetchRoute, 'takeFailure'> {
  /** Loads Pagefind's script; the folder is that of the search, with a slash at its end. */
  readonly loadPagefind: (folder: string) => Promise<PagefindModule>;
}

/** Searches volumes, all with the one stemmer that a copy of Pagefind's script can hold. */
export function createSearcher({
  loadPagefind,
  takeFailure,
}: SearcherParts): (call: Omit<VolumeCall, 'id'>) => Promise<VolumeValue> {
  const opened = new Map<string, Promise<OpenVolume>>();
  let first: Promise<OpenVolume> | undefined;

  const load = async (volume: OpenedVolume, folder: string) =>
    openPagefindVolume(await loadPagefind(folder), { volume, folder, takeFailure });

  /** Two volumes opened at once would both start the stemmer, and the later one break the earlier. */
  const openAfterFirst = async (volume: OpenedVolume, folder: string): Promise<OpenVolume> => {
    if (first === undefined) {
      first = load(volume, folder);
      first.catch(() => {
        first = undefined;
      });
      return first;
    }
    try {
      await first;
    } catch {
      return openAfterFirst(volume, folder);
    }
    return load(volume, folder);
  };

  /** Opens a volume once; one that failed to open is tried again when it is asked for again. */
  const open = (volume: OpenedVolume, folder: string): Promise<OpenVolume> => {
    const known = opened.get(volume.id);
    if (known) return known;
    const opening = openAfterFirst(volume, folder);
    opened.set(volume.id, opening);
    opening.catch(() => opened.delete(volume.id));
    return opening;
  };

  return async ({ volume, folder, ask }) => answer(await open(volume, folder), ask);
}

function answer(volume: OpenVolume, ask: VolumeQuestion): Promise<VolumeValue> {
  if ('load' in ask) return volume.load(ask.load);
  return 'search' in ask ? volume.search(ask.search) : volume.countFacets(ask.countFacets);
}
