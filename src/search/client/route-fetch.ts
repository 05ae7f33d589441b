import { ENGINE_FOLDER } from '../volume.ts';

export interface FetchRoute {
  readonly fetch: typeof fetch;
  /** Tells whether a file below an address was asked for in vain since the last call. */
  readonly takeFailure: (address: string) => boolean;
}

/**
 * A `fetch` for Pagefind. Every index asks for the stemmer of its language in its own folder; it is
 * fetched once, from the engine's. What could not be fetched is noted, since Pagefind keeps quiet.
 */
export function routeFetch(original: typeof fetch): FetchRoute {
  const stemmers = new Map<string, Promise<ArrayBuffer>>();
  const failed = new Set<string>();

  const fetchSound = async (address: string) => {
    try {
      const response = await original(address);
      if (!response.ok) failed.add(address);
      return response;
    } catch (problem) {
      failed.add(address);
      throw problem;
    }
  };
  const loadStemmer = async (address: string) => {
    const response = await original(address);
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    return response.arrayBuffer();
  };
  const fetchStemmer = async (address: string) => {
    const stemmer = stemmers.get(address) ?? loadStemmer(address);
    stemmers.set(address, stemmer);
    stemmer.catch(() => stemmers.delete(address));
    return new Response(await stemmer);
  };
  return {
    fetch: (input) => {
      const address = String(input);
      const stemmer = address.match(/^(.*\/)[^/]+\/(wasm\.[^/]+\.pagefind)$/);
      if (!stemmer) return fetchSound(address);
      return fetchStemmer(`${stemmer[1]}${ENGINE_FOLDER}/${stemmer[2]}`);
    },
    takeFailure: (address) => {
      const below = [...failed].filter((each) => each.startsWith(address));
      for (const each of below) failed.delete(each);
      return below.length > 0;
    },
  };
}
