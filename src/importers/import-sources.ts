import { join } from 'node:path';
import { type Diagnostic, isError } from '../diagnostics/diagnostic.ts';
import { describeOrigin } from './describe-origin.ts';
import { type FormatName, formats, guessFormat, OTHER_MARKUP } from './formats.ts';
import { IMPORT_FOLDER } from './import-folder.ts';
import { createImportProblem } from './import-rules.ts';
import type { ReadEvent, ReadOptions, SourceFile } from './imported-article.ts';
import { listLacks } from './list-lacks.ts';
import { listSources } from './list-sources.ts';
import { openLedger } from './open-ledger.ts';
import { openPageParser } from './open-page-parser.ts';
import { readSourceHead } from './read-source-head.ts';
import type { RecordReport } from './report-record.ts';
import { reportRecord } from './report-record.ts';
import { type Outcome, type WriteOptions, writeImported } from './write-imported.ts';

export interface ImportOptions extends ReadOptions {
  /** Absolute path of the content folder. */
  readonly into: string;
  /** For every source; else each one's is guessed. */
  readonly format?: FormatName | undefined;
  /** Fields below it are left as comments: 0 to 1. */
  readonly confidence: number;
  /** Write nothing. */
  readonly isDry: boolean;
  readonly keepOriginals: boolean;
  /** Takes each record's report as soon as it is complete; nothing is held. */
  readonly onRecord: (report: RecordReport) => void;
  readonly onProblem: (problem: Diagnostic) => void;
  readonly onNote: (note: string) => void;
  /** How many bytes of the sources are done. */
  readonly onProgress: (done: number, total: number) => void;
}

export type ImportCounts = Readonly<Record<Outcome | 'sources' | 'errors' | 'warnings', number>>;

/** Imports sources, one after the other; what is wrong with one never stops the rest. */
export async function importSources(
  names: readonly string[],
  options: ImportOptions,
): Promise<ImportCounts> {
  const counts = {
    sources: 0,
    new: 0,
    updated: 0,
    unchanged: 0,
    edited: 0,
    errors: 0,
    warnings: 0,
  };
  const onProblem = (problem: Diagnostic) => {
    counts[isError(problem) ? 'errors' : 'warnings'] += 1;
    options.onProblem(problem);
  };
  const sources: SourceFile[] = [];
  for await (const event of listSources(names)) {
    if ('problem' in event) onProblem(event.problem);
    else if ('note' in event) options.onNote(event.note);
    else if (!isOwn(event.source, options)) sources.push(event.source);
  }
  using ledger = openLedger(join(options.into, IMPORT_FOLDER, 'ledger.jsonl'), options);
  await using pages = openPageParser();
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  options.onProgress(done, total);
  for (const source of sources) {
    const onRead = (share: number) => options.onProgress(done + source.size * share, total);
    const everything = { parsePage: pages.parse, ...options, ledger, onRead };
    for await (const event of importSource(source, everything)) {
      if ('problem' in event) onProblem(event.problem);
      else if ('note' in event) options.onNote(`${source.path}: ${event.note}`);
      else {
        counts[event.report.outcome] += 1;
        options.onRecord(event.report);
      }
    }
    counts.sources += 1;
    done += source.size;
    options.onProgress(done, total);
  }
  return counts;
}

type ImportEvent = Exclude<ReadEvent, { article: unknown }> | { readonly report: RecordReport };

async function* importSource(
  source: SourceFile,
  options: ImportOptions & WriteOptions,
): AsyncGenerator<ImportEvent> {
  const format = options.format ?? guessFormat(await readSourceHead(source));
  if (format === undefined) {
    yield { problem: explainUnknown(source) };
    return;
  }
  // What the reader said of a record need not be said twice.
  const told = new Set<string>();
  try {
    const origin = await describeOrigin(source, options);
    for await (const event of formats[format].read(source, options)) {
      if (!('article' in event)) {
        if ('problem' in event) told.add(placeOf(event.problem));
        yield event;
        continue;
      }
      const { article } = event;
      for (const problem of listLacks(article, source, options)) {
        if (!told.has(placeOf(problem))) yield { problem };
      }
      told.clear();
      if (article.fields.title === undefined && article.body.trim() === '') continue;
      const fetched = article.fetched ?? origin.fetched;
      const record = { article, source, origin: { ...origin, fetched } };
      const written = await writeImported(record, options);
      for (const problem of written.problems) yield { problem };
      yield { report: reportRecord(record, written, { format, confidence: options.confidence }) };
    }
  } catch (error) {
    if (isEnvironment(error)) throw error;
    // A reader's own failure costs its source, and is told as what it is.
    const reason = `The ${format} reader failed: ${error instanceof Error ? error.message : error}`;
    yield { problem: createImportProblem('record-broken', source, reason) };
  }
}

function placeOf({ ruleId, line }: Diagnostic): string {
  return `${ruleId} ${line}`;
}

/** A full disk or a folder that may not be written is nothing that the next source mends. */
function isEnvironment(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return ['ENOSPC', 'EROFS', 'EACCES', 'EPERM', 'EDQUOT', 'EMFILE'].includes(String(code));
}

function explainUnknown(source: SourceFile): Diagnostic {
  if (OTHER_MARKUP.test(source.path)) {
    const reason = 'Its markup is none that is read; pandoc makes Markdown of it';
    return createImportProblem('source-unknown', source, reason);
  }
  return source.size === 0
    ? createImportProblem('source-empty', source, 'The file is empty')
    : createImportProblem('source-unknown', source, 'Its format is none that is known');
}

/** What the import itself wrote is no source. */
function isOwn({ file }: SourceFile, { into }: ImportOptions): boolean {
  return file.startsWith(join(into, IMPORT_FOLDER));
}
