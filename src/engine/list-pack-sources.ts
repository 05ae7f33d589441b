import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planImage } from '../media/plan-image.ts';
import type { PackSources } from '../offline/plan-packs.ts';
import {
  ENGINE_FOLDER,
  LABELS_FILE,
  LEXICON_FOLDER,
  MANIFEST_FILE,
  SEARCH_FOLDER,
  type VolumesManifest,
} from '../search/volume.ts';
import type { Site } from '../store/current-site.ts';
import { listMonthsOfImages } from '../store/images.ts';
import { listVolumes } from '../store/volumes.ts';
import { IMAGES } from './find-image.ts';
import type { SearchIndex } from './search-index.ts';

/** Of a photo, the narrowest copy of at least this many pixels is packed. */
const PACKED_WIDTH = 800;

export interface PackedSite {
  readonly site: Site;
  /** How many articles each month has, in order of time. */
  readonly months: PackSources['months'];
  /** Its other pages, but for those that every reader has. */
  readonly pages: readonly string[];
  readonly index: SearchIndex;
  /** Whether the site has a file. */
  readonly has: (file: string) => boolean;
}

/** What of a site there is to be packed. */
export function listPackSources({ site, months, pages, index, has }: PackedSite): PackSources {
  const { archive, store } = site;
  return {
    months,
    pages,
    photos: archive.offline.photos ? listPhotos(store, has) : new Map(),
    ...listSearch(index, store),
  };
}

/** Of each photo one file, by the month of the articles that show it. */
function listPhotos(
  store: Site['store'],
  has: PackedSite['has'],
): ReadonlyMap<string, readonly string[]> {
  const photos = new Map<string, Set<string>>();
  for (const { facts, months } of listMonthsOfImages(store)) {
    const { webp, fallback } = planImage(facts);
    const { name } = webp.find(({ width }) => width >= PACKED_WIDTH) ?? webp.at(-1) ?? fallback;
    if (!has(IMAGES + name)) continue;
    for (const month of months)
      photos.set(month, (photos.get(month) ?? new Set()).add(IMAGES + name));
  }
  return new Map(Array.from(photos, ([month, files]) => [month, [...files]]));
}

function listSearch(
  { dir, files }: SearchIndex,
  store: Site['store'],
): Pick<PackSources, 'volumes' | 'engine' | 'words'> {
  if (dir === undefined) return { volumes: [], engine: [], words: new Map() };
  const text = readFileSync(join(dir, MANIFEST_FILE), 'utf8');
  const { volumes, lexicons } = JSON.parse(text) as VolumesManifest;
  const known = listVolumes(store);
  const engine = [...files.keys()].filter((file) => file.startsWith(`${ENGINE_FOLDER}/`));
  return {
    volumes: volumes.map(({ id, language, from, to }) => ({
      ...{ id, language, from, to },
      key: known.get(id)?.key ?? '',
    })),
    engine: [...engine, LABELS_FILE].map((file) => `${SEARCH_FOLDER}/${file}`),
    words: new Map(
      lexicons.map((lexicon) => [
        lexicon.language,
        lexicon.files.map(([, name]) => `${SEARCH_FOLDER}/${LEXICON_FOLDER}/${name}`),
      ]),
    ),
  };
}
