import type { HashedFile } from './render-hash-manifest.ts';

export interface ParsedManifest {
  readonly files: readonly HashedFile[];
  /** Numbers of the lines that name no file, from 1. */
  readonly unread: readonly number[];
}

/** Reads what `renderHashManifest` writes, and `sha256sum` for plain names. */
export function parseHashManifest(text: string): ParsedManifest {
  const files: HashedFile[] = [];
  const unread: number[] = [];
  // A copy may have been through a program that ends lines as Windows does.
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, sha256, name] = /^([\da-f]{64}) [ *](.+)$/i.exec(line) ?? [];
    if (sha256 !== undefined && name !== undefined) files.push([name, sha256.toLowerCase()]);
    else if (line !== '') unread.push(index + 1);
  }
  return { files, unread };
}
