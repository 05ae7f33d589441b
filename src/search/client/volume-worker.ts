/**
 * The worker that searches the volumes of one language. A realm can hold one stemmer of Pagefind's,
 * whichever came first, so each language has a worker of its own.
 */
import { ENGINE_FOLDER } from '../volume.ts';
import { createSearcher } from './create-searcher.ts';
import type { PagefindModule } from './pagefind-module.ts';
import { routeFetch } from './route-fetch.ts';
import type { VolumeAnswer, VolumeCall } from './volume-messages.ts';

const { fetch: routed, takeFailure } = routeFetch(globalThis.fetch.bind(globalThis));
globalThis.fetch = routed;

const search = createSearcher({
  loadPagefind: async (folder) => {
    const script = `${folder}${ENGINE_FOLDER}/pagefind.js`;
    return (await import(/* @vite-ignore */ script)) as PagefindModule;
  },
  takeFailure,
});

async function answer({ id, ...call }: VolumeCall): Promise<VolumeAnswer> {
  try {
    return { id, value: await search(call) };
  } catch (problem) {
    return { id, problem: problem instanceof Error ? problem.message : String(problem) };
  }
}

addEventListener('message', async ({ data }: MessageEvent<VolumeCall>) => {
  postMessage(await answer(data));
});
