import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../model/article.ts';

export type ReadContent =
  | { readonly hash: string; readonly text: string }
  | { readonly hash: string; readonly problem: Diagnostic };

/** Strict, so that a text in another encoding is named and not published full of replacement characters. */
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Reads a file as UTF-8, with the hash of its bytes; or says why it cannot be read. */
export function readContent(file: string, path: ContentPath): ReadContent {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    const problem = createDiagnostic(
      'file-unreadable',
      { path },
      `The file cannot be read: ${cause}`,
    );
    return { hash: 'unreadable', problem };
  }
  const hash = createHash('sha256').update(bytes).digest('hex');
  try {
    return { hash, text: decoder.decode(bytes) };
  } catch {
    const problem = createDiagnostic(
      'file-unreadable',
      { path },
      'The file is not written in UTF-8',
    );
    return { hash, problem };
  }
}
