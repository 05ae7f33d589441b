/** Fetches what is wanted, one pack after the other, until it is there or the reader pauses. */
import { listMissing, listWanted, measureArrival, type Wishes } from '../choose-packs.ts';
import type { Pack, PacksIndex } from '../packs-index.ts';
import { type PackCache, PackGone } from './pack-cache.ts';
import { isQuotaError } from './update-packs.ts';

/** How a fetch of packs ended. */
export type KeepOutcome = 'done' | 'paused' | 'full' | 'lost' | 'failed';

export interface KeepOptions {
  readonly packs: PackCache;
  /** The packs of the build that the service worker has. */
  readonly readIndex: () => Promise<PacksIndex>;
  /** Waits for the next build to take over; resolves with whether one did. */
  readonly awaitBuild: () => Promise<boolean>;
  readonly signal: AbortSignal;
  /** Told of what has arrived of all that is wanted, in bytes. */
  readonly onProgress: (kept: number, total: number) => void;
  /** Told that another build took over. */
  readonly onBuild: () => void;
}

/** Never rejects for what may happen to a network or a device. */
export async function keepPacks(options: KeepOptions): Promise<KeepOutcome> {
  for (;;) {
    try {
      await fetchMissing(options);
      return 'done';
    } catch (problem) {
      if (!(problem instanceof PackGone)) return nameOutcome(problem);
    }
    // What the host no longer has belongs to a build that has had its time.
    if (!(await options.awaitBuild())) return 'failed';
    options.onBuild();
  }
}

function nameOutcome(problem: unknown): KeepOutcome {
  if (isQuotaError(problem)) return 'full';
  if (problem instanceof DOMException && problem.name === 'AbortError') return 'paused';
  if (problem instanceof TypeError) return 'lost';
  throw problem;
}

async function fetchMissing({ packs, readIndex, signal, onProgress }: KeepOptions): Promise<void> {
  const [index, wishes, kept] = await Promise.all([
    readIndex(),
    packs.readWishes(),
    packs.listKept(),
  ]);
  const wanted = measureArrival(listWanted(index, wishes), kept);
  const { bytes } = wanted;
  let arrived = wanted.kept;
  onProgress(arrived, bytes);
  for (const pack of listMissing(index, wishes, kept)) {
    signal.throwIfAborted();
    await fetchOne(pack, { packs, signal }, (read) => onProgress(arrived + read, bytes));
    arrived += pack.bytes;
    onProgress(arrived, bytes);
  }
  await markWhole(packs, wishes);
}

async function fetchOne(
  pack: Pack,
  { packs, signal }: Pick<KeepOptions, 'packs' | 'signal'>,
  onRead: (bytes: number) => void,
): Promise<void> {
  let read = 0;
  await packs.fetch(pack, {
    signal,
    onBytes: (bytes) => {
      read += bytes;
      onRead(read);
    },
  });
}

/** Marks what has arrived; what was taken back meanwhile stays taken back. */
async function markWhole(packs: PackCache, fetched: Wishes): Promise<void> {
  const wishes = await packs.readWishes();
  const marked = Object.entries(wishes).map(([id, wish]) => {
    const isWhole = wish.isWhole || fetched[id]?.photos === wish.photos;
    return [id, { ...wish, isWhole }];
  });
  await packs.writeWishes(Object.fromEntries(marked));
}
