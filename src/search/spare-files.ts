/**
 * Files that are kept to be written again. A disk without a journal (ext4) takes several times as long to create files for
 * five minutes after others were removed, and a fraction of that to write over them.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface SpareFiles {
  /** Writes a text to a file that is not there yet. */
  readonly write: (file: string, text: string) => void;
  /** Takes a file back once nobody reads it any more; it stays where it is until it is written again, or kept. */
  readonly release: (file: string) => void;
  /** Keeps all files that were released, for another time. */
  readonly keep: () => void;
}

/** Opens the spare files of a folder. What is written is the caller's, and not kept unless it is released. */
export function openSpareFiles(dir: string): SpareFiles {
  const kept = existsSync(dir) ? readdirSync(dir) : [];
  const spare = kept.map((name) => join(dir, name));
  return {
    write(file, text) {
      const used = spare.pop();
      if (used === undefined) return writeFileSync(file, text);
      renameSync(used, file);
      // Not emptied first: a file that was is written to the disk as soon as it is closed.
      const descriptor = openSync(file, 'r+');
      try {
        writeFileSync(descriptor, text);
        ftruncateSync(descriptor, Buffer.byteLength(text));
      } finally {
        closeSync(descriptor);
      }
    },
    release: (file) => void spare.push(file),
    keep() {
      mkdirSync(dir, { recursive: true });
      for (const file of spare)
        if (dirname(file) !== dir) renameSync(file, join(dir, randomUUID()));
    },
  };
}
