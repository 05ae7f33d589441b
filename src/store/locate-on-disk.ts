import { existsSync } from 'node:fs';

/**
 * The name under which a disk has a file: as it is given, or decomposed (NFD), as macOS has written names and
 * archives made there still have them. Where there is neither, the path that was given.
 */
export function locateOnDisk(file: string): string {
  const decomposed = file.normalize('NFD');
  // Most names have but one form, of which no disk need be asked.
  if (decomposed === file || existsSync(file)) return file;
  return existsSync(decomposed) ? decomposed : file;
}
