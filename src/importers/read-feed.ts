import { parseFeed } from 'feedsmith';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { entryToArticle } from './entry-to-article.ts';
import { type FeedEntry, feedToEntries } from './feed-entry.ts';
import { createImportProblem } from './import-rules.ts';
import type { ReadEvent, ReadOptions, SourceFile } from './imported-article.ts';
import { readHead } from './read-head.ts';
import { type RecordText, splitJsonRecords } from './split-json-records.ts';
import { splitXmlEntries } from './split-xml-entries.ts';
import { streamText } from './stream-text.ts';
import { MAX_RECORD_LENGTH } from './table-record.ts';

/** Reads the entries of an RSS, RDF, Atom or JSON feed that was saved as a file. */
export async function* readFeed(
  source: SourceFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const { path } = source;
  const text = streamText(source, options.onRead);
  const { head, all } = await readHead(text.chunks);
  const isJson = /^\s*\{/.test(head);
  const split = isJson
    ? splitJsonEntries(all, head)
    : splitXmlEntries(all, { path, maxLength: MAX_RECORD_LENGTH });
  let number = 0;
  for await (const event of split) {
    if ('problem' in event) {
      yield event;
      continue;
    }
    number += 1;
    yield* readEntry(event.entry, { options, path, number });
  }
  if (number === 0)
    yield { problem: createImportProblem('source-empty', { path }, 'The feed has no entries') };
  for (const problem of text.listProblems()) yield { problem };
}

interface EntryContext {
  readonly options: ReadOptions;
  readonly path: string;
  readonly number: number;
}

function* readEntry(
  { text, line, flaw }: RecordText,
  { options, path, number }: EntryContext,
): Generator<ReadEvent> {
  const place = { path, line };
  const entries =
    flaw === undefined ? (parseEntries(text) ?? parseEntries(mendSigns(text))) : undefined;
  if (entries === undefined) {
    yield { problem: toProblem(flaw, place) };
    return;
  }
  for (const entry of entries) {
    const { article, problems } = entryToArticle(entry, { options, place, number });
    for (const problem of problems) yield { problem };
    yield { article };
  }
}

function toProblem(flaw: RecordText['flaw'], place: { path: string; line: number }): Diagnostic {
  if (flaw === 'too-long')
    return createImportProblem('source-too-large', place, 'The entry is longer than 16 MB');
  if (flaw === 'cut-off')
    return createImportProblem('source-truncated', place, 'The file ends inside this entry');
  return createImportProblem('record-broken', place, 'The entry cannot be read as part of a feed');
}

/** The entries of a feed; undefined for what is none. */
function parseEntries(text: string): FeedEntry[] | undefined {
  try {
    return feedToEntries(parseFeed(text));
  } catch (error) {
    // The library throws errors of its own kinds for every text that is no feed.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** Programs that paste texts into XML leave their signs as they are: `a & b < c`. */
function mendSigns(text: string): string {
  return text.replace(/<!\[CDATA\[[\s\S]*?\]\]>|&(?![#\w]+;)|<(?![/!?a-z_])/gi, (found) => {
    if (found === '&') return '&amp;';
    return found === '<' ? '&lt;' : found;
  });
}

/** Each item of a JSON feed as a feed of its own, under the texts of the whole. */
async function* splitJsonEntries(chunks: AsyncIterable<string>, head: string) {
  const about = ['title', 'language', 'home_page_url'].flatMap((key) => {
    const [, value] = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(head) ?? [];
    return value === undefined ? [] : [`"${key}":${value},`];
  });
  const start = `{"version":"https://jsonfeed.org/version/1.1",${about.join('')}"items":[`;
  for await (const record of splitJsonRecords(chunks, MAX_RECORD_LENGTH)) {
    yield { entry: { ...record, text: `${start}${record.text}]}` } };
  }
}
