import { decodeText } from './create-text-decoder.ts';
import { createImportProblem } from './import-rules.ts';
import type { ReadEvent, ReadOptions, SourceFile } from './imported-article.ts';
import { parseTextPage } from './parse-text-page.ts';
import { readWholeFile } from './read-whole-file.ts';

/** Reads a news page that is plain text; a file is one article. */
export async function* readText(
  source: SourceFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const { path } = source;
  const read = await readWholeFile(source);
  if ('problem' in read) {
    yield read;
    return;
  }
  const { text, mended } = decodeText(read.bytes);
  if (mended.bytes > 0 || mended.nulls > 0) {
    const reason = `${mended.bytes} bytes are no UTF-8 and were read as Windows-1252; ${mended.nulls} NUL characters were dropped`;
    yield { problem: createImportProblem('source-encoding', { path }, reason) };
  }
  if (text.trim() === '') {
    yield { problem: createImportProblem('source-empty', { path }, 'The file has no text in it') };
    return;
  }
  yield { article: parseTextPage(text, options) };
}
