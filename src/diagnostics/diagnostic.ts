import { VFileMessage } from 'vfile-message';
import { type RuleId, rules, type Severity } from './rules.ts';

/**
 * A problem in content or input: a VFileMessage whose `file`, `ruleId` and `note` are always set.
 * `fatal: true` is an error, `false` a warning, none at all advice. `reason` says what and why, `note` what to do.
 */
export type Diagnostic = VFileMessage;

/** Where a problem lies; lines and columns count from 1. */
export interface Place {
  /** Path as the archive's owner knows it, relative to the content folder. */
  readonly path: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** A diagnostic as plain data: for the store and for `--json`. */
export interface DiagnosticJson {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly reason: string;
  readonly mend: string;
}

/**
 * Makes the diagnostic of a rule.
 *
 * @example createDiagnostic('date-invalid', { path: '1987/strike.md', line: 4, column: 7 }, '"1987-13-02" is not a date')
 */
export function createDiagnostic(rule: RuleId, place: Place, reason: string): Diagnostic {
  const { severity, mend } = rules[rule];
  return build({ ...place, severity, rule, reason, mend });
}

export function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.fatal === true;
}

export function isAdvice(diagnostic: Diagnostic): boolean {
  return diagnostic.fatal === undefined;
}

function severityOf(diagnostic: Diagnostic): Severity {
  if (isAdvice(diagnostic)) return 'advice';
  return isError(diagnostic) ? 'error' : 'warning';
}

export function diagnosticToJson(diagnostic: Diagnostic): DiagnosticJson {
  const { line, column } = diagnostic;
  return {
    path: diagnostic.file ?? '',
    ...(line !== undefined && { line, column: column ?? 1 }),
    severity: severityOf(diagnostic),
    rule: diagnostic.ruleId ?? '',
    reason: diagnostic.reason,
    mend: diagnostic.note ?? '',
  };
}

/** The opposite of `diagnosticToJson`; severity and advice stay as they were when it was found. */
export function diagnosticFromJson(json: DiagnosticJson): Diagnostic {
  return build(json);
}

type Parts = Place & Pick<DiagnosticJson, 'severity' | 'rule' | 'reason' | 'mend'>;

function build({ path, line, column, severity, rule, reason, mend }: Parts): Diagnostic {
  const message = withoutStack(
    () =>
      new VFileMessage(reason, {
        place: line === undefined ? undefined : { line, column: column ?? 1 },
        ruleId: rule,
        source: 'arsip',
      }),
  );
  message.file = path;
  message.fatal = severity === 'advice' ? undefined : severity === 'error';
  message.note = mend;
  message.stack = '';
  return message;
}

/** The stack of a content problem points at us, not at the problem; to write it down costs more than all the rest. */
function withoutStack<Value>(make: () => Value): Value {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
