import type { FacetCounts } from './count-facets.ts';
import type { OpenVolumeFunction } from './open-volume.ts';
import type { SearchResult } from './search-result.ts';
import type { Hit } from './search-volume.ts';
import type { VolumeAnswer, VolumeCall } from './volume-messages.ts';

/** Opens volumes in workers, one a language, each started when a volume of it is first asked. */
export function createOpenVolume(folder: string): OpenVolumeFunction {
  const workers = new Map<string, Ask>();
  return (volume) => {
    const ask = (question: VolumeCall['ask']) => {
      const worker = workers.get(volume.language) ?? startWorker();
      workers.set(volume.language, worker);
      return worker({ volume, folder, ask: question });
    };
    return {
      search: async (request) => (await ask({ search: request })) as readonly Hit[],
      load: async (id) => (await ask({ load: id })) as SearchResult,
      countFacets: async (ids) => (await ask({ countFacets: ids })) as FacetCounts,
    };
  };
}

type Ask = (call: Omit<VolumeCall, 'id'>) => Promise<unknown>;

function startWorker(): Ask {
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
