import { CacheExpiration } from 'workbox-expiration/CacheExpiration.js';

/** A cache in the reader's browser that holds so many answers at most: the one kept longest ago goes. */
export interface ExpiringCache {
  readonly keep: (url: string, response: Response) => Promise<void>;
  readonly find: (url: string) => Promise<Response | undefined>;
  /** Removes the cache and what is known of its age. */
  readonly forget: () => Promise<void>;
}

export function createExpiringCache(name: string, maxEntries: number): ExpiringCache {
  const expiration = new CacheExpiration(name, { maxEntries });
  const open = () => caches.open(name);
  return {
    keep: async (url, response) => {
      await (await open()).put(url, response);
      await expiration.updateTimestamp(url);
      await expiration.expireEntries();
    },
    find: async (url) => (await open()).match(url),
    forget: async () => {
      await caches.delete(name);
      await expiration.delete();
    },
  };
}
