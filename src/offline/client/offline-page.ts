/** Lets readers choose what is kept on their device. */
import { formatBytes } from '../../i18n/format-bytes.ts';
import { listMissing, listNeedless, listWanted, measureArrival } from '../choose-packs.ts';
import { PACKS_INDEX, type PacksIndex } from '../packs-index.ts';
import { awaitNextWorker, registerAndAwait } from './await-worker.ts';
import { type KeepOutcome, keepPacks } from './keep-packs.ts';
import { findOfflineElements, type OfflineElements } from './offline-elements.ts';
import { createOfflineView, type OfflineView } from './offline-view.ts';
import { createPackCache, type PackCache } from './pack-cache.ts';
import { findWorker } from './register-worker.ts';

/** Makes the controls of a page work, or says why they cannot. */
export function startOfflinePage(window: Window): void {
  const elements = findOfflineElements(window.document);
  if (!elements) return;
  elements.area.hidden = false;
  void start(window, elements);
}

async function start(window: Window, elements: OfflineElements): Promise<void> {
  const { t, base } = elements;
  const worker = findWorker(window.document);
  const say = (text: string) => {
    elements.status.textContent = text;
  };
  if (worker === undefined || !('serviceWorker' in window.navigator) || !('caches' in window))
    return say(t('offline.unsupported'));
  try {
    const registration = await registerAndAwait(window.navigator.serviceWorker, worker);
    const page = createOfflinePage({
      window,
      elements,
      registration,
      packs: createPackCache(base),
    });
    await page.refresh();
    await page.offerRest();
  } catch (problem) {
    const isRefused = problem instanceof DOMException && problem.name === 'SecurityError';
    say(t(isRefused ? 'offline.unsupported' : 'offline.notInstalled'));
  }
}

interface PageContext {
  readonly window: Window;
  readonly elements: OfflineElements;
  readonly registration: ServiceWorkerRegistration;
  readonly packs: PackCache;
}

function createOfflinePage({ window, elements, registration, packs }: PageContext) {
  const { navigator } = window;
  const { t, base, language, progress, pause } = elements;
  const toText = (bytes: number) => formatBytes(bytes, language);
  /** The fetch of packs that goes on; it never rejects. */
  let running: { readonly stop: () => void; readonly ended: Promise<void> } | undefined;
  const view: OfflineView = createOfflineView(elements, {
    keep: (ids) => void keep(ids),
    remove: (ids) => void remove(ids),
  });

  const readIndex = async (): Promise<PacksIndex> => {
    const response = await fetch(base + PACKS_INDEX);
    if (!response.ok) throw new Error(`${PACKS_INDEX} answered ${response.status}.`);
    return (await response.json()) as PacksIndex;
  };
  const readState = async () => {
    const [index, wishes, kept] = await Promise.all([
      readIndex(),
      packs.readWishes(),
      packs.listKept(),
    ]);
    return { index, wishes, kept };
  };
  const refresh = async () => {
    const state = await readState();
    view.show(state);
    view.showSpace((await navigator.storage?.estimate?.()) ?? {});
    return state;
  };

  const showRunning = (isRunning: boolean, hasRest: boolean) => {
    progress.hidden = !isRunning && !hasRest;
    pause.textContent = t(isRunning ? 'offline.pause' : 'offline.resume');
  };

  /** Shows how far something has come that did not arrive at once. */
  const offerRest = async (): Promise<number> => {
    const { index, wishes, kept } = await readState();
    const wanted = measureArrival(listWanted(index, wishes), kept);
    view.showProgress(wanted);
    showRunning(false, wanted.kept < wanted.bytes);
    return wanted.bytes - wanted.kept;
  };

  const run = () => {
    if (running) return;
    const stopping = new AbortController();
    running = { stop: () => stopping.abort(), ended: fetchAll(stopping.signal) };
  };

  const fetchAll = async (signal: AbortSignal) => {
    showRunning(true, true);
    const fetchInTurn = async () => {
      const { index, wishes, kept } = await readState();
      const missing = measureArrival(listMissing(index, wishes, kept), kept);
      view.say(t('offline.fetching', { total: toText(missing.bytes) }));
      return keepPacks({
        ...{ packs, readIndex, signal },
        awaitBuild: () => awaitNextWorker(registration),
        onProgress: (arrived, bytes) => view.showProgress({ kept: arrived, bytes }),
        onBuild: () => view.say(t('offline.updated')),
      });
    };
    try {
      // Two tabs that fetched at once would fetch the same.
      await conclude(await navigator.locks.request(`arsip ${base}`, { signal }, fetchInTurn));
    } catch {
      await conclude(signal.aborted ? 'paused' : 'failed');
    }
  };

  const stop = async () => {
    running?.stop();
    await running?.ended;
  };

  const conclude = async (outcome: KeepOutcome) => {
    running = undefined;
    await refresh();
    const rest = await offerRest();
    view.say(t(`offline.${outcome}`, { rest: toText(rest) }));
  };

  const keep = async (ids: readonly string[]) => {
    // Else the browser may drop everything when the device runs full; it may refuse, and nothing is lost by it.
    void navigator.storage?.persist?.();
    const wishes = await packs.readWishes();
    const added = ids.map((id) => {
      const photos = view.wantsPhotos() || wishes[id]?.photos === true;
      return [id, { photos, isWhole: false }] as const;
    });
    await packs.writeWishes({ ...wishes, ...Object.fromEntries(added) });
    await refresh();
    await stop();
    run();
  };

  const remove = async (ids: readonly string[]) => {
    await stop();
    const wishes = await packs.readWishes();
    const left = Object.entries(wishes).filter(([id]) => !ids.includes(id));
    await packs.writeWishes(Object.fromEntries(left));
    const { index, kept } = await readState();
    for (const name of listNeedless(index, Object.fromEntries(left), kept))
      await packs.remove(name);
    await refresh();
    await offerRest();
    const names = ids.map((id) => elements.rows.get(id)?.querySelector('th')?.textContent ?? id);
    view.say(t('offline.removed', { name: names.join(', ') }));
    elements.status.focus();
  };

  pause.addEventListener('click', () => (running ? running.stop() : run()));
  elements.photos?.addEventListener('change', () => void refresh());
  elements.all.addEventListener('click', () => void keep([...elements.rows.keys()]));
  elements.none.addEventListener('click', async () =>
    remove(Object.keys(await packs.readWishes())),
  );
  navigator.serviceWorker.addEventListener('controllerchange', () => void refresh());
  return { refresh, offerRest };
}
