import { existsSync } from 'node:fs';

/**
 * The name under which a disk has a file: as it is given, or decomposed (NFD), as macOS has written names and
 * archives made there still have them. Where there is neither, the path that was given.
 */
export function locateOnDisk(file: string): string {
  if (existsSync(file)) return file;
  const decomposed = file.normalize('NFD');
  return decomposed !== file && existsSync(decomposed) ? decomposed : file;
}
