import type { Stats } from 'node:fs';

/**
 * When a file last changed, in milliseconds since the epoch: its bytes, its name or its time. A file that was
 * moved here, or whose time was set, shows no other sign of it; FAT knows only the time of the bytes.
 */
export function changeTime({ mtimeMs, ctimeMs }: Pick<Stats, 'mtimeMs' | 'ctimeMs'>): number {
  return Math.max(mtimeMs, ctimeMs);
}
