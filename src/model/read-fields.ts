import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { CollectedFields } from './collect-fields.ts';
import { defineKey } from './collected.ts';
import type { FieldName } from './field-names.ts';
import { normaliseKey } from './find-meaning.ts';
import type { Frontmatter } from './frontmatter.ts';
import { type Fields, frontmatterSchema } from './frontmatter-schema.ts';
import type { KeyPath } from './parsed-keys.ts';

/** Fields that fit, those that do not, and what to report of them. */
export interface ReadFields {
  readonly fields: Fields;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Fields that are never left out: an article without them would say something false. */
const VITAL: Partial<Record<FieldName, RuleId>> = {
  title: 'title-missing',
  published: 'date-invalid',
  updated: 'date-invalid',
  draft: 'draft-invalid',
  corrections: 'correction-invalid',
  withdrawn: 'withdrawal-invalid',
};

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string };

/**
 * Checks the fields and reads those that fit. A bad item of a list, or part of a field, is left out alone.
 * An optional field under another generator's name never promised to be ours: where it does not
 * fit, it is kept in `extra` without a word.
 */
export function readFields(
  collected: CollectedFields,
  { findPosition, data }: Frontmatter,
  path: string,
): ReadFields {
  const values: Record<string, unknown> = Object.fromEntries(collected.values);
  const extra: Record<string, unknown> = { ...collected.extra };
  const result = frontmatterSchema.safeParse(values);
  if (result.success) return { fields: result.data, extra, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  for (const issue of result.error.issues) {
    const field = issue.path[0] as FieldName;
    const keyPath = collected.toKeyPath(toKeyPath(issue));
    const rule = VITAL[field];
    if (rule === undefined && !isOwnName(field, keyPath)) {
      for (const key of collected.listKeys(field)) defineKey(extra, key, data[key]);
    } else {
      const reason = `${describePath(keyPath)} ${issue.message}`;
      const place = { path, ...findPosition(keyPath) };
      diagnostics.push(createDiagnostic(rule ?? 'field-invalid', place, reason));
    }
  }
  return { fields: readRest(values, result.error.issues), extra, diagnostics };
}

/** Reads what is left without the places that do not fit, then without their fields. */
function readRest(values: Record<string, unknown>, issues: readonly Issue[]): Fields {
  const trimmed = { ...values };
  for (const [field, fieldIssues] of Map.groupBy(issues, (issue) => String(issue.path[0]))) {
    trimmed[field] = leaveOut(values[field], fieldIssues);
  }
  const again = frontmatterSchema.safeParse(trimmed);
  if (again.success) return again.data;
  for (const { path } of again.error.issues) delete trimmed[String(path[0])];
  return frontmatterSchema.parse(trimmed);
}

function leaveOut(value: unknown, issues: readonly Issue[]): unknown {
  const steps = new Set(issues.map(({ path }) => String(path[1])));
  if (issues.some(({ path }) => path.length < 2)) return undefined;
  if (Array.isArray(value)) return value.filter((_, index) => !steps.has(String(index)));
  const parts = Object.entries(Object(value)).filter(([key]) => !steps.has(key));
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

function toKeyPath({ path }: Issue): KeyPath {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

function isOwnName(field: FieldName, [key = '']: KeyPath): boolean {
  const name = normaliseKey(String(key));
  return name.startsWith(normaliseKey(field)) || `${name}s` === field;
}

/** `["corrections", 0, "at"]` → `"corrections" item 1 "at"`. */
function describePath(keyPath: KeyPath): string {
  return keyPath
    .map((step) => (typeof step === 'number' ? `item ${step + 1}` : `"${step}"`))
    .join(' ');
}
