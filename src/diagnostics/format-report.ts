import { countNoun } from './count-noun.ts';
import { type Diagnostic, type DiagnosticJson, diagnosticToJson } from './diagnostic.ts';
import type { Severity } from './rules.ts';

/** The parts of a line that a terminal may set apart. */
export type ReportStyle = Severity | 'place' | 'rule' | 'mend';

export interface FormatReportOptions {
  /** Counts and shows warnings as errors. @default false */
  readonly strict?: boolean;
  /** What stands before every path: the content folder as the user named it. @default '' */
  readonly folder?: string;
  /** Colours a part of a line. @default leaves the text alone */
  readonly colour?: (style: ReportStyle, text: string) => string;
}

/**
 * Renders problems as one line each, sorted by path and place, with a count as the last line.
 *
 * @example
 * formatReport(diagnostics, { folder: 'content' });
 * // => content/1987/strike.md:4:7 error date-invalid  "1987-13-02" is not a date. Write it as YYYY-MM-DD.
 * //    1 error in 1 file.
 */
export function formatReport(
  diagnostics: readonly Diagnostic[],
  { strict = false, folder = '', colour = (_, text) => text }: FormatReportOptions = {},
): string {
  const prefix = folder === '' ? '' : `${folder.replace(/[\\/]+$/, '')}/`;
  const problems = diagnostics.map(diagnosticToJson).sort(comparePlaces);
  const severityOf = (problem: DiagnosticJson) =>
    strict && problem.severity === 'warning' ? 'error' : problem.severity;
  const lines = problems.map((problem) => {
    const severity = severityOf(problem);
    const place = [toLine(prefix + problem.path), problem.line, problem.column]
      .filter((part) => part !== undefined)
      .join(':');
    const marks = [
      colour('place', place),
      colour(severity, severity),
      colour('rule', problem.rule),
    ];
    return `${marks.join(' ')}  ${toSentence(problem.reason)} ${colour('mend', toSentence(problem.mend))}`;
  });
  return [...lines, countProblems(problems, severityOf)].join('\n');
}

/** Orders by path, line, column and rule, by code unit: the same on every machine. */
function comparePlaces(a: DiagnosticJson, b: DiagnosticJson): number {
  return (
    compare(a.path, b.path) ||
    compare(a.line ?? 0, b.line ?? 0) ||
    compare(a.column ?? 0, b.column ?? 0) ||
    compare(a.rule, b.rule) ||
    compare(a.reason, b.reason)
  );
}

function compare<Key extends string | number>(a: Key, b: Key): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Texts quote content, which may hold line breaks or terminal codes. */
function toLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function toSentence(text: string): string {
  const line = toLine(text);
  return /[.!?]$/.test(line) ? line : `${line}.`;
}

function countProblems(
  problems: readonly DiagnosticJson[],
  severityOf: (problem: DiagnosticJson) => Severity,
): string {
  if (problems.length === 0) return 'No problems.';
  const bySeverity = Object.groupBy(problems, severityOf);
  const { error = [], warning = [], advice = [] } = bySeverity;
  const counts = [
    ...(error.length > 0 ? [countNoun(error.length, 'error')] : []),
    ...(warning.length > 0 ? [countNoun(warning.length, 'warning')] : []),
    ...(advice.length > 0 ? [`${advice.length} of advice`] : []),
  ];
  const files = new Set(problems.map((problem) => problem.path)).size;
  return `${counts.join(', ')} in ${countNoun(files, 'file')}.`;
}
