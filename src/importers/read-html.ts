import { decodeHtml } from './decode-html.ts';
import { createImportProblem } from './import-rules.ts';
import type { ReadEvent, ReadOptions, SourceFile } from './imported-article.ts';
import { parseHtmlPage } from './parse-html-page.ts';
import { readWholeFile } from './read-whole-file.ts';

/** Tags of the longest page of news, ten times over; beyond it libraries take minutes. */
const MAX_TAGS = 200_000;

/** Reads a saved web page; a file is one article. Nothing in it is run, nothing is fetched. */
export async function* readHtml(
  source: SourceFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const { path } = source;
  const read = await readWholeFile(source);
  if ('problem' in read) {
    yield read;
    return;
  }
  const { text, mended } = decodeHtml(read.bytes);
  if (mended.bytes > 0 || mended.nulls > 0) {
    const reason = `${mended.bytes} bytes are no text in the page’s encoding; ${mended.nulls} NUL characters were dropped`;
    yield { problem: createImportProblem('source-encoding', { path }, reason) };
  }
  if (text.trim() === '') {
    yield { problem: createImportProblem('source-empty', { path }, 'The page has no text in it') };
    return;
  }
  if (countTags(text) > MAX_TAGS) {
    const reason = `The page has more than ${MAX_TAGS.toLocaleString('en')} tags`;
    yield { problem: createImportProblem('source-too-large', { path }, reason) };
    return;
  }
  if (isCut(text)) {
    const reason = 'The page ends before its last tag is closed';
    yield { problem: createImportProblem('source-truncated', { path }, reason) };
  }
  const { article, problems } = parseHtmlPage(text, source, options);
  for (const problem of problems) yield { problem };
  yield { article };
}

function countTags(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) count += 1;
  return count;
}

/** A page that opens its body and never ends it, or that ends within a tag. */
function isCut(text: string): boolean {
  const end = text.slice(-2000);
  const opens = /<body[\s>]/i.test(text) && /<\/head>/i.test(text);
  return /<[a-z!/][^<>]*$/i.test(end) || (opens && !/<\/(?:body|html)\s*>/i.test(end));
}
