import { open } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createImportProblem } from './import-rules.ts';
import type { SourceFile } from './imported-article.ts';

/** A page of news has a tenth of this; what is larger is a dump or an attack. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

export type WholeFile = { readonly bytes: Buffer } | { readonly problem: Diagnostic };

/** Reads a file that is one page. Never reads more than a page can have. */
export async function readWholeFile({ file, path, size }: SourceFile): Promise<WholeFile> {
  if (size > MAX_PAGE_BYTES) {
    const reason = `The file has ${(size / 1e6).toFixed(0)} MB, and a page at most ${(MAX_PAGE_BYTES / 1e6).toFixed(0)}`;
    return { problem: createImportProblem('source-too-large', { path }, reason) };
  }
  try {
    await using handle = await open(file);
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await handle.read(bytes, 0, size, 0);
    return { bytes: bytes.subarray(0, bytesRead) };
  } catch (error) {
    const reason = `The file cannot be read: ${error instanceof Error ? error.message : error}`;
    return { problem: createImportProblem('source-missing', { path }, reason) };
  }
}
