import { Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import type { Place } from '../diagnostics/diagnostic.ts';
import { createImportProblem } from './import-rules.ts';
import { readHead } from './read-head.ts';
import { MAX_RECORD_LENGTH, type TableEvent } from './table-record.ts';

const DELIMITERS = ['\t', ',', ';', '|'];

/** Reads CSV or TSV; the first line names the columns, and the sign that it uses parts the cells. */
export async function* readCsvTable(
  chunks: AsyncIterable<string>,
  path: string,
): AsyncGenerator<TableEvent> {
  const { head, all } = await readHead(chunks);
  let failure: CsvError | undefined;
  const parser = parse({
    delimiter: findDelimiter(head),
    info: true,
    max_record_size: MAX_RECORD_LENGTH,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // An error that is thrown would take the rows before it along.
    skip_records_with_error: true,
    on_skip: (error) => {
      failure ??= error;
      return undefined;
    },
  });
  const source = Readable.from(takeUntil(all, () => failure !== undefined));
  source.on('error', (error) => parser.destroy(error));
  let columns: string[] | undefined;
  let number = 0;
  let line = 1;
  for await (const { record: cells, info } of source.pipe(parser) as AsyncIterable<Row>) {
    if (columns === undefined) columns = nameColumns(cells);
    else {
      number += 1;
      yield { record: { values: nameCells(columns, cells), number, line } };
    }
    line = info.lines + 1;
  }
  if (failure !== undefined) yield { problem: toProblem(failure, { path, line }) };
}

async function* takeUntil(
  chunks: AsyncIterable<string>,
  isOver: () => boolean,
): AsyncGenerator<string> {
  for await (const chunk of chunks) {
    if (isOver()) return;
    yield chunk;
  }
}

interface Row {
  readonly record: readonly string[];
  readonly info: Info;
}

/** The parser forgives everything else; after these two it cannot tell where the next row begins. */
function toProblem(error: CsvError, place: Place) {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const reason = 'The row has a quoted cell that never ends, so that no row after it can be told';
    return createImportProblem('source-truncated', place, reason);
  }
  const reason = 'The row is longer than 16 MB; neither it nor the rows after it are read';
  return createImportProblem('source-too-large', place, reason);
}

/** The sign that stands most often in the first line, outside of quotes. */
function findDelimiter(head: string): string {
  const [line = ''] = head.replace(/^\s+/, '').split('\n', 1);
  const plain = line.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((sign) => plain.split(sign).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** A column without a name, or with one that was there before, goes by its number; the first is then an index. */
function nameColumns(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim();
    if (name === '' && index === 0) return 'index';
    const unique = name === '' || seen.has(name) ? `${name || 'column'} ${index + 1}` : name;
    seen.add(unique);
    return unique;
  });
}

function nameCells(columns: readonly string[], cells: readonly string[]): Record<string, string> {
  const named = cells.map(
    (cell, index) => [columns[index] ?? `column ${index + 1}`, cell] as const,
  );
  return Object.fromEntries(named);
}
