/** Takes the place of `start-searcher.ts` in the portable edition, whose pages may start no worker. */
import { PORTABLE_FILES } from '../portable.ts';
import { createSearcher } from './create-searcher.ts';
import { loadOnce } from './load-once.ts';
import type { PagefindModule } from './pagefind-module.ts';
import { fetchFile } from './portable-fetch-file.ts';
import { loadScript } from './portable-scripts.ts';
import { routeFetch } from './route-fetch.ts';
import type { Ask } from './volume-messages.ts';

/** Makes a copy of Pagefind's own, which can hold a stemmer of its own. */
type PagefindFactory = (fetchOwn: typeof fetch) => PagefindModule;

const loadFactory = loadOnce(
  async () => (await loadScript(PORTABLE_FILES.engine)) as PagefindFactory,
);

/** Starts what searches the volumes of one language, in the page itself. */
export function startSearcher(): Ask {
  const { fetch: routed, takeFailure } = routeFetch((address) => fetchFile(String(address)));
  const loadPagefind = loadOnce(async () => (await loadFactory())(routed));
  return createSearcher({ loadPagefind, takeFailure });
}
