/** What of the packs is wanted, missing, and no longer needed. */
import type { Pack, PackGroup, PacksIndex } from './packs-index.ts';
import { packNameToId } from './packs-index.ts';

/** What a reader asked to keep of a group. */
export interface Wish {
  readonly photos: boolean;
  /** Whether all of it has arrived once: then an update fetches what is new in it too. */
  readonly isWhole: boolean;
}

/** By the group's id. */
export type Wishes = Readonly<Record<string, Wish>>;

/** The packs of a group in the order in which they are fetched: text, then what searches it, then photos. */
export function listGroupPacks(
  { packs }: Pick<PacksIndex, 'packs'>,
  { text, search, photos }: PackGroup,
  withPhotos: boolean,
): Pack[] {
  const byId = new Map(packs.map((pack) => [pack.id, pack]));
  return [...text, ...search, ...(withPhotos ? photos : [])].flatMap((id) => byId.get(id) ?? []);
}

/** All packs that are wanted, each once: all text goes before all photos. */
export function listWanted(index: PacksIndex, wishes: Wishes): Pack[] {
  const wanted = index.groups.filter(({ id }) => wishes[id]);
  const texts = wanted.flatMap((group) => listGroupPacks(index, group, false));
  const photos = wanted
    .filter(({ id }) => wishes[id]?.photos)
    .flatMap((group) => listGroupPacks(index, group, true));
  return [...new Set([...texts, ...photos])];
}

/** All packs that are wanted and not kept, in the same order. */
export function listMissing(index: PacksIndex, wishes: Wishes, kept: ReadonlySet<string>): Pack[] {
  return listWanted(index, wishes).filter(({ name }) => !kept.has(name));
}

/**
 * The packs of a new build that must have arrived before it takes over: what takes the place of a kept pack, and
 * what is new in a group that was whole. The rest of a group that was still arriving can wait.
 */
export function listUpdates(index: PacksIndex, wishes: Wishes, kept: ReadonlySet<string>): Pack[] {
  const keptIds = new Set(Array.from(kept, packNameToId));
  const whole = Object.entries(wishes).filter(([, { isWhole }]) => isWhole);
  const ofWhole = new Set(listMissing(index, Object.fromEntries(whole), kept));
  return listMissing(index, wishes, kept).filter(
    (pack) => ofWhole.has(pack) || keptIds.has(pack.id),
  );
}

/** The names of kept packs that no wish needs in this build. */
export function listNeedless(
  index: PacksIndex,
  wishes: Wishes,
  kept: ReadonlySet<string>,
): string[] {
  const needed = new Set(listWanted(index, wishes).map(({ name }) => name));
  return [...kept].filter((name) => !needed.has(name));
}

/** How much of something has arrived, in bytes. */
export interface Arrival {
  readonly bytes: number;
  readonly kept: number;
}

export function measureArrival(packs: readonly Pack[], kept: ReadonlySet<string>): Arrival {
  const sum = (chosen: readonly Pack[]) => chosen.reduce((total, { bytes }) => total + bytes, 0);
  return { bytes: sum(packs), kept: sum(packs.filter(({ name }) => kept.has(name))) };
}

/** The ids of the search volumes that can be searched with what is kept. */
export function listKeptVolumes(index: PacksIndex, kept: ReadonlySet<string>): string[] {
  const ids = new Set(index.packs.filter(({ name }) => kept.has(name)).map(({ id }) => id));
  const isVolume = (id: string) => id.startsWith(VOLUME);
  const volumes = index.groups.flatMap(({ search }) => {
    const canSearch = search.every((id) => isVolume(id) || ids.has(id));
    return canSearch ? search.filter((id) => isVolume(id) && ids.has(id)) : [];
  });
  return [...new Set(volumes)].map((id) => id.slice(VOLUME.length));
}

const VOLUME = 'volume-';
