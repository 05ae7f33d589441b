import { describeMapping, guessColumns } from './guess-columns.ts';
import { createImportProblem } from './import-rules.ts';
import type { ReadEvent, ReadOptions, SourceFile } from './imported-article.ts';
import { readCsvTable } from './read-csv-table.ts';
import { readHead } from './read-head.ts';
import { readJsonTable } from './read-json-table.ts';
import { recordToArticle } from './record-to-article.ts';
import { streamText } from './stream-text.ts';
import type { TableEvent, TableRecord } from './table-record.ts';

/** How many records are looked at before the columns are given their roles. */
const SAMPLES = 50;

/**
 * Reads articles from a table: JSON, JSON Lines, CSV or TSV. The columns' roles are guessed and
 * told in a note; a cell is text, whatever a spreadsheet would make of it.
 */
export async function* readTable(
  source: SourceFile,
  options: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const text = streamText(source, options.onRead);
  const { head, all } = await readHead(text.chunks);
  const readEvents = /^\s*[[{]/.test(head) ? readJsonTable : readCsvTable;
  const events = readEvents(all, source.path);
  const held = await holdSamples(events);
  const samples = held.flatMap((event) => ('record' in event ? [event.record] : []));
  if (samples.length === 0 && held.length === 0)
    yield { problem: createImportProblem('source-empty', source, 'The table has no records') };
  const mapping = guessColumns(samples, options.map);
  const columns = [...new Set(samples.flatMap(({ values }) => Object.keys(values)))];
  if (samples.length > 0) yield { note: describeMapping(mapping, columns) };
  const seen = new Map<string, number>();
  const read = function* (record: TableRecord): Generator<ReadEvent> {
    const { article, problems } = recordToArticle(record, mapping, { options, path: source.path });
    for (const problem of problems) yield { problem };
    const count = (seen.get(article.id) ?? 0) + 1;
    seen.set(article.id, count);
    yield { article: count === 1 ? article : { ...article, id: `${article.id} ${count}` } };
  };
  for (const event of held) yield* 'record' in event ? read(event.record) : [event];
  for await (const event of events) yield* 'record' in event ? read(event.record) : [event];
  for (const problem of text.listProblems()) yield { problem };
}

async function holdSamples(events: AsyncGenerator<TableEvent>): Promise<TableEvent[]> {
  const held: TableEvent[] = [];
  while (held.length < SAMPLES) {
    const next = await events.next();
    if (next.done) break;
    held.push(next.value);
  }
  return held;
}
