import { cachePrefix } from './cache-names.ts';

/** `sw.js` of a site that wants no service worker: it frees readers of the one that they have, and of what it kept. */
export function renderFarewell(base: string): string {
  const prefix = JSON.stringify(cachePrefix(base));
  return `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const names = (await caches.keys()).filter((name) => name.startsWith(${prefix}));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
`;
}
