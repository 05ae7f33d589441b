import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { createTextDecoder } from './create-text-decoder.ts';
import type { SourceHead } from './formats.ts';
import type { SourceFile } from './imported-article.ts';

const HEAD_BYTES = 64 * 1024;

/** Reads how a source begins, in whatever encoding; an unreadable one begins with nothing. */
export async function readSourceHead({ file, path }: SourceFile): Promise<SourceHead> {
  const extension = extname(path).toLowerCase();
  try {
    await using handle = await open(file);
    const bytes = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(bytes, 0, HEAD_BYTES, 0);
    const head = bytes.subarray(0, bytesRead);
    return { text: createTextDecoder(head).push(head), extension };
  } catch {
    return { text: '', extension };
  }
}
