/** What `arsip dev` adds to Astro's server: the files that are no pages, and a reload when the content changes. */
import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { getCurrentSite } from '../store/current-site.ts';
import { createDevFiles } from './create-dev-files.ts';
import { prepareArchive } from './prepare-archive.ts';
import type { RunOptions } from './run.ts';

/** How long the content must have been quiet before it is read again, in milliseconds. */
const SETTLE = 50;

export function serveArchive(server: ViteDevServer, run: RunOptions): void {
  let files = createDevFiles(getCurrentSite(), run);
  let refreshed = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  server.middlewares.use((request, response, next) => void files(request, response, next));
  server.watcher.add(run.contentDir);
  server.watcher.on('all', (_event, file) => {
    if (!file.startsWith(run.contentDir + sep)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      refreshed = refreshed.then(refresh).catch((error) => run.reporter.note(String(error)));
    }, SETTLE);
  });

  async function refresh(): Promise<void> {
    const { store } = getCurrentSite();
    const { site } = await prepareArchive(run);
    store.close();
    files = createDevFiles(site, run);
    // Astro keeps the paths of a page for as long as the page's module lives.
    for (const environment of Object.values(server.environments)) {
      environment.moduleGraph.invalidateAll();
    }
    server.environments.client.hot.send({ type: 'full-reload' });
  }
}
