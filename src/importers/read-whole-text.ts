import { open } from 'node:fs/promises';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TextDecoding } from './create-text-decoder.ts';
import { createImportProblem } from './import-rules.ts';
import type { SourceFile } from './imported-article.ts';
import { listMended } from './stream-text.ts';

/** A page of news has a tenth of this; what is larger is a dump or an attack. */
const MAX_PAGE_BYTES = 16 * 1024 * 1024;

type WholeFile = { readonly bytes: Buffer } | { readonly problem: Diagnostic };

/** A page as text, and what is to be said about its file; without text there is nothing to be read. */
export interface WholeText {
  readonly text?: string;
  /** What a person should know of its encoding. */
  readonly note?: string;
  readonly problems: readonly Diagnostic[];
}

type Decode = (bytes: Buffer) => {
  readonly text: string;
  readonly mended: TextDecoding['mended'];
  readonly note?: string;
};

/** Reads a file that is one page, as text. */
export async function readWholeText(source: SourceFile, decode: Decode): Promise<WholeText> {
  const { path } = source;
  const read = await readWholeFile(source);
  if ('problem' in read) return { problems: [read.problem] };
  const { text, mended, note } = decode(read.bytes);
  const problems = listMended(path, { mended });
  if (text.trim() !== '') return { text, problems, ...(note !== undefined && { note }) };
  const empty = createImportProblem('source-empty', { path }, 'The file has no text in it');
  return { problems: [...problems, empty] };
}

/** Reads a file that is one page. Never reads more than a page can have. */
async function readWholeFile({ file, path, size }: SourceFile): Promise<WholeFile> {
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
