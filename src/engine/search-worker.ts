/** A worker thread that builds the search index. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSnapshot } from '../store/open-store.ts';
import { replaceVolumes } from '../store/volumes.ts';
import { buildSearchVolumes } from './build-search-volumes.ts';
import { openSite, storeFile } from './open-site.ts';
import type { Reporter, RunSettings } from './run.ts';

export interface SearchJob {
  readonly settings: RunSettings;
  /** Hash of the settings and of the code that reads and compiles the content. */
  readonly fingerprint: string;
}

/** How the work goes on, and at last what came of it. */
export type SearchMessage =
  | { readonly kind: 'begin'; readonly step: string; readonly total: number | undefined }
  | { readonly kind: 'update'; readonly done: number }
  | { readonly kind: 'end'; readonly outcome: string | undefined }
  | { readonly kind: 'index'; readonly dir: string };

/** The one message that the thread is sent: the volumes that the published site has as they were made. */
const sound = new Promise<ReadonlySet<string>>((resolve) => parentPort?.once('message', resolve));

const send = (message: SearchMessage) => parentPort?.postMessage(message);

const reporter: Reporter = {
  begin: (step, total) => {
    send({ kind: 'begin', step, total });
    return {
      update: (done) => send({ kind: 'update', done }),
      end: (outcome) => send({ kind: 'end', outcome }),
    };
  },
  note: () => {},
};

const { settings, fingerprint } = workerData as SearchJob;
const { site } = openSite(settings);
// In dev the index may change meanwhile: a volume must hold what its key says.
const snapshot = openSnapshot(storeFile(settings));
try {
  const dir = await buildSearchVolumes(
    { ...site, store: snapshot },
    {
      run: { ...settings, reporter },
      fingerprint,
      save: async (volumes) => replaceVolumes(site.store, volumes),
      sound,
    },
  );
  send({ kind: 'index', dir });
} finally {
  snapshot.close();
  site.store.close();
}
