import { createExpiringCache, type ExpiringCache } from './expiring-cache.ts';

/** The pages that a reader has read, of one build. */
export interface PageCache extends ExpiringCache {
  /** Fetches what other caches have anew, so that all of it is of this build. Rejects without a network. */
  readonly takeOver: (names: readonly string[]) => Promise<void>;
}

const MOST_PAGES = 100;
/** How many pages are asked for at once. */
const CONCURRENCY = 4;

export function createPageCache(name: string): PageCache {
  const cache = createExpiringCache(name, MOST_PAGES);
  return {
    ...cache,
    takeOver: async (names) => {
      const lists = await Promise.all(names.map(async (old) => (await caches.open(old)).keys()));
      const waiting = new Set(lists.flat().map(({ url }) => url)).values();
      const work = async () => {
        for (const url of waiting) {
          const page = await fetch(url, { cache: 'no-cache' });
          if (isKeepable(page)) await cache.keep(url, page);
        }
      };
      await Promise.all(Array.from({ length: CONCURRENCY }, work));
    },
  };
}

/** Whether an answer is a page of the site, and no error or download. */
export function isKeepable({ status, redirected, headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  return status === 200 && !redirected && type.startsWith('text/html');
}
