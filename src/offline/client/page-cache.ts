import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js';

/** The pages that a reader has read, of one build. */
export interface PageCache {
  /** Keeps a page; of more than MOST_PAGES the one read longest ago goes. */
  readonly keep: (url: string, page: Response) => Promise<void>;
  readonly find: (url: string) => Promise<Response | undefined>;
  /** Fetches what other caches have anew, so that all of it is of this build. Rejects without a network. */
  readonly takeOver: (names: readonly string[]) => Promise<void>;
  readonly forget: () => Promise<void>;
}

const MOST_PAGES = 100;
/** How many pages are asked for at once. */
const CONCURRENCY = 4;

export function createPageCache(name: string): PageCache {
  const expiration = new CacheExpiration(name, { maxEntries: MOST_PAGES });
  const keep = async (url: string, page: Response) => {
    const cache = await caches.open(name);
    await cache.put(url, page);
    await expiration.updateTimestamp(url);
    await expiration.expireEntries();
  };
  return {
    keep,
    find: async (url) => (await caches.open(name)).match(url),
    takeOver: async (names) => {
      const lists = await Promise.all(names.map(async (old) => (await caches.open(old)).keys()));
      const waiting = new Set(lists.flat().map(({ url }) => url)).values();
      const work = async () => {
        for (const url of waiting) {
          const page = await fetch(url, { cache: 'no-cache' });
          if (isKeepable(page)) await keep(url, page);
        }
      };
      await Promise.all(Array.from({ length: CONCURRENCY }, work));
    },
    forget: async () => {
      await caches.delete(name);
      await expiration.delete();
    },
  };
}

/** Whether an answer is a page of the site, and no error or download. */
export function isKeepable({ status, redirected, headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  return status === 200 && !redirected && type.startsWith('text/html');
}
