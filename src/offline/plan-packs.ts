/** Decides which files of the site travel together. A pure function of what there is, so that an article more changes few packs. */
import { hash } from 'node:crypto';
import { LISTS_GROUP, type PackGroup } from './packs-index.ts';

/** A pack that is to be. */
export interface PlannedPack {
  readonly id: string;
  readonly holds: PackedFiles | PackedVolume;
  readonly isText: boolean;
}

/** Files of a pack. */
export interface PackedFiles {
  /** Months with the pages of all of their articles: `2017-11`. */
  readonly months: readonly string[];
  /** Other files, in order. */
  readonly files: readonly string[];
}

/** A search volume. */
export interface PackedVolume {
  readonly id: string;
  readonly language: string;
  /** Days, both within. */
  readonly from: string;
  readonly to: string;
  /** A hash of all that it is made from. */
  readonly key: string;
}

/** What there is to be packed. All files are below the site's folder. */
export interface PackSources {
  /** How many articles each month has, in order of time. */
  readonly months: ReadonlyMap<string, number>;
  /** All other pages; those that no reader needs in a pack, such as the front page, are left out by the caller. */
  readonly pages: Iterable<string>;
  /** Photos by the month of the articles that show them: one file each. */
  readonly photos: ReadonlyMap<string, readonly string[]>;
  readonly volumes: readonly PackedVolume[];
  /** What every search needs, and what is known of the words of each language. */
  readonly engine: readonly string[];
  readonly words: ReadonlyMap<string, readonly string[]>;
}

export interface PackPlan {
  readonly packs: readonly PlannedPack[];
  readonly groups: readonly PackGroup[];
}

/** Up to how many articles a year is one pack; more make one a month. */
const FEW_ARTICLES = 120;
/** Up to how many pages of lists a pack has; twice as many packs as soon as they are more. */
const MOST_LISTS = 128;

export function planPacks(sources: PackSources): PackPlan {
  const shelves = createShelves(sources);
  const texts = groupPages(sources, shelves);
  const photos = groupPhotos(sources, shelves);
  const volumes = sources.volumes.map((volume) => ({
    id: `volume-${volume.id}`,
    holds: volume,
    isText: false,
  }));
  const words = Array.from(sources.words, ([id, files]) => [`words-${id}`, files] as const);
  const engine = [['engine', sources.engine] as const];
  const stored = [...photos, ...words, ...(volumes.length > 0 ? engine : [])];
  const packs: PlannedPack[] = [
    ...Array.from(texts, ([id, { months, files }]) => ({
      id,
      holds: { months, files: files.toSorted() },
      isText: true,
    })),
    ...stored.map(([id, files]) => ({
      id,
      holds: { months: [], files: files.toSorted() },
      isText: false,
    })),
    ...volumes,
  ];
  const groups = listGroups({ texts: [...texts.keys()].sort(), photos, shelves }, sources);
  return { packs: packs.sort((a, b) => compare(a.id, b.id)), groups };
}

/** Where the pages of a month go, and how many articles a year has. */
interface Shelves {
  readonly shelfOf: (month: string) => string;
  readonly articlesOf: ReadonlyMap<string, number>;
}

function createShelves({ months }: PackSources): Shelves {
  const articlesOf = new Map<string, number>();
  for (const [month, articles] of months) {
    const year = month.slice(0, 4);
    articlesOf.set(year, (articlesOf.get(year) ?? 0) + articles);
  }
  const isSmall = (year: string) => (articlesOf.get(year) ?? 0) <= FEW_ARTICLES;
  return {
    articlesOf,
    shelfOf: (month) => (isSmall(month.slice(0, 4)) ? month.slice(0, 4) : month),
  };
}

/** Articles and days go to their month, a year's page to the year, all else to the lists. */
function groupPages(
  { months, pages }: PackSources,
  { shelfOf }: Shelves,
): Map<string, PackedFiles> {
  const packs = new Map<string, { months: string[]; files: string[] }>();
  const open = (id: string) => {
    const known = packs.get(id);
    if (known !== undefined) return known;
    const pack = { months: [], files: [] };
    packs.set(id, pack);
    return pack;
  };
  const put = (id: string, file: string) => open(id).files.push(file);
  for (const month of months.keys()) open(shelfOf(month)).months.push(month);
  const lists: string[] = [];
  for (const file of pages) {
    const [, year, month] = /^(\d{4})\/(?:(\d\d)\/(?:\d\d\/)?)?index\.html$/.exec(file) ?? [];
    if (year !== undefined) put(month === undefined ? year : shelfOf(`${year}-${month}`), file);
    else lists.push(file);
  }
  const bits = Math.max(0, Math.ceil(Math.log2(lists.length / MOST_LISTS)));
  for (const file of lists) put(`${LISTS_GROUP}-${chooseShelf(file, bits)}`, file);
  return packs;
}

function groupPhotos(
  { photos }: PackSources,
  { shelfOf }: Shelves,
): Map<string, readonly string[]> {
  const packs = new Map<string, readonly string[]>();
  for (const [month, files] of photos) {
    const id = `${shelfOf(month)}-photos`;
    packs.set(id, [...new Set([...(packs.get(id) ?? []), ...files])]);
  }
  return packs;
}

/** One of 2^bits shelves, by the address alone. */
function chooseShelf(file: string, bits: number): string {
  const start = Number.parseInt(hash('sha256', file, 'hex').slice(0, 8), 16);
  const shelf = bits === 0 ? 0 : start >>> (32 - bits);
  return shelf.toString(16).padStart(2, '0');
}

interface GroupedPacks {
  /** Ids of packs. */
  readonly texts: readonly string[];
  readonly photos: ReadonlyMap<string, readonly string[]>;
  readonly shelves: Shelves;
}

function listGroups(
  { texts, photos, shelves: { articlesOf } }: GroupedPacks,
  sources: PackSources,
): PackGroup[] {
  const ofYear = (year: string, ids: Iterable<string>) =>
    [...ids].filter((id) => id === year || id.startsWith(`${year}-`)).sort();
  const lists = texts.filter((id) => id.startsWith(`${LISTS_GROUP}-`));
  return [
    { id: LISTS_GROUP, articles: 0, text: lists, photos: [], search: [] },
    ...[...articlesOf].sort().map(([year, articles]) => ({
      id: year,
      articles,
      text: ofYear(year, texts),
      photos: ofYear(year, photos.keys()),
      search: listSearchPacks(year, sources),
    })),
  ];
}

/** The volumes that hold days of a year, with what is needed to search them. */
function listSearchPacks(year: string, { volumes, words }: PackSources): string[] {
  const held = volumes.filter(({ from, to }) => from.slice(0, 4) <= year && to.slice(0, 4) >= year);
  if (held.length === 0) return [];
  const languages = new Set(held.map(({ language }) => language));
  return [
    'engine',
    ...[...words.keys()].filter((language) => languages.has(language)).map((id) => `words-${id}`),
    ...held.map(({ id }) => `volume-${id}`),
  ];
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
