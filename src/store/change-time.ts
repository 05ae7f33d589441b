import type { Stats } from 'node:fs';

/**
 * The times of a file's last change as one number, which is another after every change of its bytes, its name or
 * its times. Neither time alone will do: FAT knows only that of the bytes, which anybody may set, even to the future.
 */
export function changeTime({ mtimeMs, ctimeMs }: Pick<Stats, 'mtimeMs' | 'ctimeMs'>): number {
  return mtimeMs + ctimeMs;
}
