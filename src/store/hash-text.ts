import { createHash } from 'node:crypto';

/** 64 bits of a SHA-256 as hexadecimal digits: enough to tell versions of one thing apart. */
export function hashText(...texts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
}
