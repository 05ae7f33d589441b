/** The service worker of a site. One build's worker serves what is kept of that build, and hands over to the next as a whole. */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { cachePrefix, nameCaches } from '../cache-names.ts';
import { listNeedless } from '../choose-packs.ts';
import { PACKS_INDEX, type Pack, type PacksIndex } from '../packs-index.ts';
import { SETTINGS_NAME, type WorkerSettings } from '../worker-settings.ts';
import { createAnswers } from './answer-requests.ts';
import { createOpenPacks } from './open-packs.ts';
import { createPackCache } from './pack-cache.ts';
import { createPageCache } from './page-cache.ts';
import { updatePacks } from './update-packs.ts';
import type { WorkerScope } from './worker-scope.ts';

const scope = self as unknown as WorkerScope & { readonly [SETTINGS_NAME]: WorkerSettings };
const { base, shell, edition } = scope[SETTINGS_NAME];
const caching = nameCaches(base, edition);
const precache = new PrecacheController({ cacheName: caching.shell });
const packs = createPackCache(base);
const pages = createPageCache(caching.pages);
precache.addToCacheList(shell.map((file) => ({ ...file })));

async function readIndex(): Promise<PacksIndex | undefined> {
  const response = await precache.matchPrecache(base + PACKS_INDEX);
  return response && ((await response.json()) as PacksIndex);
}

let listed: Promise<readonly Pack[]> | undefined;
const listPacks = () => (listed ??= readIndex().then((index) => index?.packs ?? []));

scope.addEventListener('install', (event) => event.waitUntil(install(event)));

/** Nothing of the old build is touched: where this fails, the old build goes on, and the next visit tries again. */
async function install(event: Event): Promise<void> {
  await precache.install(event as never);
  const index = await readIndex();
  if (index) await updatePacks(index, packs);
  await pages.takeOver(await listOldPages());
  await scope.skipWaiting();
}

scope.addEventListener('activate', (event) => event.waitUntil(activate(event)));

/** The build is this worker's from here on; what only the old one had goes. */
async function activate(event: Event): Promise<void> {
  await scope.clients.claim();
  await precache.activate(event as never);
  for (const name of await listOldPages()) await createPageCache(name).forget();
  const index = await readIndex();
  const needless = index
    ? listNeedless(index, await packs.readWishes(), await packs.listKept())
    : await packs.listKept();
  for (const name of needless) await packs.remove(name);
}

/** The caches of pages that were read in earlier builds. */
async function listOldPages(): Promise<string[]> {
  const start = `${cachePrefix(base)}pages `;
  return (await caches.keys()).filter((name) => name.startsWith(start) && name !== caching.pages);
}

const answers = createAnswers({
  base,
  hashed: new Set(shell.filter(({ revision }) => revision === null).map(({ url }) => url)),
  findShell: (url) => precache.matchPrecache(url),
  open: createOpenPacks(packs, listPacks),
  readKept: async () => ({ index: await readIndex(), kept: await packs.listKept() }),
  pages,
  photos: caching.photos,
});
registerRoute(
  ({ request, sameOrigin, url }) =>
    sameOrigin && request.method === 'GET' && url.pathname.startsWith(base),
  ({ request, event }) => answers(request, event as never),
);
