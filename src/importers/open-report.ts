import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
 * Opens the report of an import: `report.json` with every record, and `summary.md`. Records go to
 * the disk as they come; the names stand only when all is written.
 *
 * @param folder undefined for an import that writes nothing.
 */
export function openReport(folder: string | undefined): ImportReport {
  const summary = createSummary();
  const problems: Diagnostic[] = [];
  const notes: string[] = [];
  const staged = folder === undefined ? undefined : join(folder, 'report.json.part');
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  if (staged !== undefined) writeFileSync(staged, '{"records":[');
  let isFirst = true;
  return {
    add(record) {
      summary.add(record);
      if (staged === undefined) return;
      appendFileSync(staged, `${isFirst ? '' : ','}\n${JSON.stringify(record)}`);
      isFirst = false;
    },
    addProblem(problem) {
      summary.addProblem(problem);
      problems.push(problem);
    },
    addNote: (note) => void notes.push(note),
    close(counts) {
      const text = summary.render(counts, notes);
      if (folder === undefined || staged === undefined) return text;
      const rest = { problems: problems.map(diagnosticToJson), notes, counts };
      appendFileSync(staged, `\n],${JSON.stringify(rest, undefined, 1).slice(1)}\n`);
      rmSync(join(folder, 'report.json'), { force: true });
      renameSync(staged, join(folder, 'report.json'));
      writeFileSync(join(folder, 'summary.md'), `${text}\n`);
      return text;
    },
  };
}
