import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, diagnosticToJson } from '../diagnostics/diagnostic.ts';
import { createSummary } from './create-summary.ts';
import type { ImportCounts } from './import-sources.ts';
import type { RecordReport } from './report-record.ts';

export interface ImportReport {
  readonly add: (record: RecordReport) => void;
  readonly addProblem: (problem: Diagnostic) => void;
  readonly addNote: (note: string) => void;
  /** Completes the files; returns the summary as lines for people. */
  readonly close: (counts: ImportCounts) => string;
}

/**
 * Opens the report of an import: `report.json` with every record, and `summary.md`. Records and problems
 * go to the disk as they come; the names stand only when all is written.
 *
 * @param folder undefined for an import that writes nothing.
 */
export function openReport(folder: string | undefined): ImportReport {
  const summary = createSummary({ hasReport: folder !== undefined });
  const notes: string[] = [];
  const files = folder === undefined ? undefined : openFiles(folder);
  return {
    add(record) {
      summary.add(record);
      files?.records.add(record);
    },
    addProblem(problem) {
      summary.addProblem(problem);
      files?.problems.add(diagnosticToJson(problem));
    },
    addNote: (note) => void notes.push(note),
    close(counts) {
      const text = summary.render(counts, notes);
      if (folder === undefined || files === undefined) return text;
      const [staged, problems] = [files.records.file, files.problems.file];
      appendFileSync(staged, '\n],"problems":[');
      appendFile(staged, problems);
      rmSync(problems);
      appendFileSync(staged, `\n],${JSON.stringify({ notes, counts }, undefined, 1).slice(1)}\n`);
      rmSync(join(folder, 'report.json'), { force: true });
      renameSync(staged, join(folder, 'report.json'));
      writeFileSync(join(folder, 'summary.md'), `${text}\n`);
      return text;
    },
  };
}

function openFiles(folder: string) {
  mkdirSync(folder, { recursive: true });
  return {
    records: openList(join(folder, 'report.json.part'), '{"records":['),
    problems: openList(join(folder, 'problems.json.part'), ''),
  };
}

/** Begins a file that the values of a list are written into as they come, as JSON. */
function openList(file: string, beginning: string) {
  writeFileSync(file, beginning);
  let isFirst = true;
  return {
    file,
    add(value: unknown): void {
      appendFileSync(file, `${isFirst ? '' : ','}\n${JSON.stringify(value)}`);
      isFirst = false;
    },
  };
}

/** Writes one file behind another, piece by piece: there may be a million problems. */
function appendFile(to: string, from: string): void {
  const descriptor = openSync(from, 'r');
  const chunk = Buffer.alloc(64 * 1024);
  for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk))
    appendFileSync(to, chunk.subarray(0, read));
  closeSync(descriptor);
}
