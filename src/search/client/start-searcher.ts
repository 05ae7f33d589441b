import type { Ask, VolumeAnswer, VolumeCall } from './volume-messages.ts';

/**
 * Starts what searches the volumes of one language, in a worker. The portable edition has
 * `portable-start-searcher.ts` in this one's place.
 */
export function startSearcher(): Ask {
  const worker = new Worker(new URL('./volume-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let calls = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<VolumeAnswer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('problem' in data) call?.reject(new Error(data.problem));
    else call?.resolve(data.value);
  });
  worker.addEventListener('error', () => {
    for (const call of waiting.values()) call.reject(new Error('The search worker failed.'));
    waiting.clear();
  });
  return (call) => {
    const id = calls++;
    const pending = Promise.withResolvers<unknown>();
    waiting.set(id, pending);
    worker.postMessage({ ...call, id } satisfies VolumeCall);
    return pending.promise;
  };
}
