/**
 * The worker that searches the volumes of one language. A realm can hold one stemmer of Pagefind's,
 * whichever came first, so each language has a worker of its own.
 */
import { ENGINE_FOLDER } from '../volume.ts';
import type { OpenedVolume, OpenVolume } from './open-volume.ts';
import type { PagefindModule } from './pagefind-module.ts';
import { openPagefindVolume } from './pagefind-volume.ts';
import { routeFetch } from './route-fetch.ts';
import type { VolumeAnswer, VolumeCall } from './volume-messages.ts';

const { fetch: routed, takeFailure } = routeFetch(globalThis.fetch.bind(globalThis));
globalThis.fetch = routed;

const opened = new Map<string, Promise<OpenVolume>>();
let first: Promise<OpenVolume> | undefined;

/** Opens a volume once; one that failed to open is tried again when it is asked for again. */
function open(volume: OpenedVolume, folder: string): Promise<OpenVolume> {
  const known = opened.get(volume.id);
  if (known) return known;
  const opening = openAfterFirst(volume, folder);
  opened.set(volume.id, opening);
  opening.catch(() => opened.delete(volume.id));
  return opening;
}

/** Two volumes opened at once would both start the stemmer, and the later one break the earlier. */
async function openAfterFirst(volume: OpenedVolume, folder: string): Promise<OpenVolume> {
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
}

async function load(volume: OpenedVolume, folder: string): Promise<OpenVolume> {
  const script = `${folder}${ENGINE_FOLDER}/pagefind.js`;
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  return openPagefindVolume(pagefind, { volume, folder, takeFailure });
}

async function answer({ id, volume, folder, ask }: VolumeCall): Promise<VolumeAnswer> {
  try {
    const asked = await open(volume, folder);
    return { id, value: await answerWith(asked, ask) };
  } catch (problem) {
    return { id, problem: problem instanceof Error ? problem.message : String(problem) };
  }
}

function answerWith(volume: OpenVolume, ask: VolumeCall['ask']) {
  if ('load' in ask) return volume.load(ask.load);
  return 'search' in ask ? volume.search(ask.search) : volume.countFacets(ask.countFacets);
}

addEventListener('message', async ({ data }: MessageEvent<VolumeCall>) => {
  postMessage(await answer(data));
});
