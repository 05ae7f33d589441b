/** Takes the place of `fetch-file.ts` in the portable edition. */
import { type Pack, type PackStarts, PORTABLE_FILES, packName } from '../portable.ts';
import { loadOnce } from './load-once.ts';
import { FOLDER, loadScript } from './portable-scripts.ts';

/** How many packs are kept for the next question. */
const KEPT = 64;

const root = new URL('..', FOLDER).pathname;
const loadStarts = loadOnce(async () => (await loadScript(PORTABLE_FILES.packs)) as PackStarts);
const packs = new Map<number, Promise<Pack>>();

/** Finds a file of the site in the packs of the edition. */
export async function fetchFile(address: string): Promise<Response> {
  const { pathname } = new URL(address, location.href);
  const path = decodeURIComponent(pathname.slice(root.length));
  const starts = await loadStarts();
  const index = starts.findLastIndex((start) => start <= path);
  const held = index === -1 ? undefined : (await loadPack(index))[path];
  return held === undefined ? new Response(null, { status: 404 }) : new Response(decode(held));
}

function loadPack(index: number): Promise<Pack> {
  const pack = packs.get(index) ?? (loadScript(packName(index)) as Promise<Pack>);
  packs.delete(index);
  packs.set(index, pack);
  pack.catch(() => packs.delete(index));
  const [oldest] = packs.keys();
  if (packs.size > KEPT && oldest !== undefined) packs.delete(oldest);
  return pack;
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
