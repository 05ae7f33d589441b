import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const PIECE = 1024 * 1024;

/** The SHA-256 of a file of any size, in hexadecimal digits. Throws where it cannot be read. */
export function hashFile(path: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(PIECE);
  const descriptor = openSync(path, 'r');
  try {
    for (let length = 1; length > 0; ) {
      length = readSync(descriptor, buffer);
      hash.update(buffer.subarray(0, length));
    }
    return hash.digest('hex');
  } finally {
    closeSync(descriptor);
  }
}
