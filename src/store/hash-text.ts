import { hash } from 'node:crypto';

/** 64 bits of a SHA-256 as hexadecimal digits: enough to tell versions of one thing apart. */
export function hashText(...texts: readonly string[]): string {
  return hash('sha256', `${texts.join('\0')}\0`, 'hex').slice(0, 16);
}
