/** Finds files of the site in the packs that are kept. */
import {
  findHeadEnd,
  LENGTH_BYTES,
  locateFiles,
  type PackedPlace,
  parsePackHead,
} from '../pack.ts';
import type { Pack } from '../packs-index.ts';
import type { PackCache } from './pack-cache.ts';

export interface OpenPacks {
  /** A file of the site; undefined where no kept pack has it. */
  readonly findFile: (file: string) => Promise<Blob | undefined>;
  /** The file whose path begins with some letters. */
  readonly findByStart: (start: string) => Promise<{ file: string; bytes: Blob } | undefined>;
}

interface OpenPack {
  readonly places: ReadonlyMap<string, PackedPlace>;
  readonly body: Blob;
  /** Whether all of it is held in memory, since it was compressed. */
  readonly isHeld: boolean;
}

/** How many packs are held in memory. */
const MOST_HELD = 3;

/** @param listPacks Lists the packs of the build that the reader is shown. */
export function createOpenPacks(
  cache: Pick<PackCache, 'find'>,
  listPacks: () => Promise<readonly Pack[]>,
): OpenPacks {
  const opened = new Map<string, Promise<OpenPack>>();
  let held: string[] = [];

  async function open(name: string): Promise<OpenPack | undefined> {
    const known = opened.get(name);
    if (known) return known;
    const response = await cache.find(name);
    if (!response) return undefined;
    const opening = readPack(response);
    opened.set(name, opening);
    opening.catch(() => opened.delete(name));
    const pack = await opening;
    if (pack.isHeld) {
      held = [...held, name];
      for (const oldest of held.slice(0, -MOST_HELD)) opened.delete(oldest);
      held = held.slice(-MOST_HELD);
    }
    return pack;
  }

  /** Looks into the packs that may hold a path, the likeliest first. */
  async function find<Found>(
    path: string,
    look: (pack: OpenPack) => Found | undefined,
  ): Promise<Found | undefined> {
    const likely = (await listPacks())
      .filter(({ below }) => path.startsWith(below))
      .sort((a, b) => b.below.length - a.below.length);
    for (const { name } of likely) {
      const pack = await open(name);
      const found = pack && look(pack);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return {
    findFile: (file) =>
      find(file, ({ places, body }) => {
        const place = places.get(file);
        return place && body.slice(place.start, place.end);
      }),
    findByStart: (start) =>
      find(start, ({ places, body }) => {
        for (const [file, place] of places) {
          if (file.startsWith(start)) return { file, bytes: body.slice(place.start, place.end) };
        }
        return undefined;
      }),
  };
}

async function readPack(response: Response): Promise<OpenPack> {
  const blob = await response.blob();
  const end = findHeadEnd(await blob.slice(0, LENGTH_BYTES).arrayBuffer());
  const head = parsePackHead(await blob.slice(LENGTH_BYTES, end).text());
  const body = blob.slice(end);
  const places = locateFiles(head);
  if (head.encoding === 'none') return { places, body, isHeld: false };
  const whole = body.stream().pipeThrough(new DecompressionStream('gzip'));
  return { places, body: await new Response(whole).blob(), isHeld: true };
}
