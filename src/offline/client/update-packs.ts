import { listUpdates } from '../choose-packs.ts';
import type { PacksIndex } from '../packs-index.ts';
import type { PackCache } from './pack-cache.ts';

/**
 * Fetches what a new build has in place of kept packs. Rejects without a network, or where the host has yet another
 * build. A pack for which there is no room is left out: what it replaces may hold a text that was withdrawn.
 */
export async function updatePacks(
  index: PacksIndex,
  packs: Pick<PackCache, 'listKept' | 'readWishes' | 'fetch'>,
): Promise<void> {
  const updates = listUpdates(index, await packs.readWishes(), await packs.listKept());
  for (const pack of updates) {
    try {
      await packs.fetch(pack);
    } catch (problem) {
      if (!isQuotaError(problem)) throw problem;
    }
  }
}

/** Whether there was no room on the device. */
export function isQuotaError(problem: unknown): boolean {
  return problem instanceof DOMException && problem.name === 'QuotaExceededError';
}
