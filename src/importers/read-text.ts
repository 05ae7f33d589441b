import { decodeText } from './create-text-decoder.ts';
import type { ReadEvent, ReadOptions, SourceFile } from './imported-article.ts';
import { parseTextPage } from './parse-text-page.ts';
import { readWholeText } from './read-whole-text.ts';

/** Reads a news page that is plain text; a file is one article. */
export async function* readText(
  source: SourceFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const { text, problems } = await readWholeText(source, decodeText);
  for (const problem of problems) yield { problem };
  if (text !== undefined) yield { article: parseTextPage(text, options) };
}
