import { styleText } from 'node:util';
import { type Diagnostic, diagnosticToJson } from '../diagnostics/diagnostic.ts';
import { formatReport, type ReportStyle } from '../diagnostics/format-report.ts';

export interface ReportOptions {
  /** The content folder as the owner named it: the beginning of every path. */
  readonly contentDir: string;
  readonly strict?: boolean;
  readonly json?: boolean;
}

const COLOURS = {
  error: 'red',
  warning: 'yellow',
  advice: 'blue',
  place: 'bold',
  rule: 'cyan',
  mend: 'dim',
} as const satisfies Record<ReportStyle, string>;

/** Prints problems on standard output: a line each and a count, or a JSON array. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], options: ReportOptions): void {
  if (options.json) {
    console.log(JSON.stringify(diagnostics.map(diagnosticToJson), undefined, 2));
    return;
  }
  const report = formatReport(diagnostics, {
    folder: options.contentDir,
    strict: options.strict ?? false,
    // Leaves the text alone where standard output is no terminal or NO_COLOR is set.
    colour: (style, text) => styleText(COLOURS[style], text, { stream: process.stdout }),
  });
  console.log(report);
}
