import { nameCaches } from '../cache-names.ts';
import type { Wishes } from '../choose-packs.ts';
import { PACKS_FOLDER, type Pack } from '../packs-index.ts';

/** Where packs and wishes are kept; the page that asks for them and the service worker share it. */
export interface PackCache {
  /** The names of the packs that are kept. */
  readonly listKept: () => Promise<Set<string>>;
  readonly find: (name: string) => Promise<Response | undefined>;
  /**
   * Fetches a pack and keeps it, once its bytes are those that its name stands for. Rejects with PackGone where the
   * host has it no more, with a QuotaExceededError where there is no room, and with what `fetch` rejects with.
   */
  readonly fetch: (pack: Pack, options?: FetchPackOptions) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
  readonly readWishes: () => Promise<Wishes>;
  readonly writeWishes: (wishes: Wishes) => Promise<void>;
}

export interface FetchPackOptions {
  readonly signal?: AbortSignal;
  /** Told of bytes as they arrive. */
  readonly onBytes?: (bytes: number) => void;
}

/** The host has another build by now. */
export class PackGone extends Error {}

/** @param base Sub-path of the site. */
export function createPackCache(base: string): PackCache {
  const names = nameCaches(base, '');
  const folder = `${base}${PACKS_FOLDER}/`;
  const open = () => caches.open(names.packs);
  const openWishes = () => caches.open(names.wishes);
  return {
    listKept: async () => {
      const requests = await (await open()).keys();
      return new Set(requests.map(({ url }) => url.slice(url.lastIndexOf('/') + 1)));
    },
    find: async (name) => (await open()).match(folder + name),
    fetch: async (pack, { signal, onBytes = () => {} } = {}) => {
      const response = await fetch(folder + pack.name, signal ? { signal } : {});
      if (!response.ok) throw new PackGone(`${pack.name} answered ${response.status}.`);
      const bytes = await readBytes(response, pack.bytes, onBytes);
      if (!pack.name.includes(`.${await hashBytes(bytes)}.`))
        throw new PackGone(`${pack.name} holds something else.`);
      await (await open()).put(folder + pack.name, new Response(bytes));
    },
    remove: async (name) => {
      await (await open()).delete(folder + name);
    },
    readWishes: async () => {
      const response = await (await openWishes()).match(`${folder}wishes`);
      return response ? ((await response.json()) as Wishes) : {};
    },
    writeWishes: async (wishes) =>
      (await openWishes()).put(`${folder}wishes`, Response.json(wishes)),
  };
}

async function readBytes(
  { body }: Response,
  length: number,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    chunks.push(read.value);
    onBytes(read.value.length);
  }
  const blob = new Blob(chunks);
  if (blob.size !== length) throw new PackGone(`${blob.size} bytes came in place of ${length}.`);
  return blob;
}

/** The first 16 digits of the SHA-256, as the names of packs have them. */
async function hashBytes(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  const digits = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return digits.join('').slice(0, 16);
}
