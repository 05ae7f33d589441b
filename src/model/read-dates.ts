import { createDiagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Correction, Timestamp, Withdrawal } from './article.ts';
import { findCorrectionType } from './correction-types.ts';
import { parseDateFromName } from './date-from-name.ts';
import type { Fields } from './frontmatter-schema.ts';
import { compareTimestamps, isDay, parseTimestamp, timestampToDay } from './parse-date.ts';
import type { KeyPath, Position } from './parsed-keys.ts';

/** The fields of an article that say when. */
export interface ReadDates {
  readonly published?: Timestamp;
  readonly updated?: Timestamp;
  readonly corrections: readonly Correction[];
  readonly withdrawn?: Withdrawal;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DateContext {
  readonly path: string;
  readonly timeZone: string;
  /** Where a field lies, by our names. */
  readonly findPosition: (path: KeyPath) => Position;
}

/** Reads an article's dates; `published` comes from the file's name where no field gives it. */
export function readDates(fields: Fields, context: DateContext): ReadDates {
  const { path, timeZone, findPosition } = context;
  const diagnostics: Diagnostic[] = [];
  const add: Report = (rule, keyPath, reason) => {
    diagnostics.push(createDiagnostic(rule, { path, ...findPosition(keyPath) }, reason));
  };
  const read = (text: string | undefined, keyPath: KeyPath): Timestamp | undefined => {
    if (text === undefined) return undefined;
    const parsed = parseTimestamp(text, timeZone);
    if ('failure' in parsed) {
      add('date-invalid', keyPath, parsed.failure);
      return undefined;
    }
    if (parsed.unknownZone !== undefined) {
      add(
        'zone-unknown',
        keyPath,
        `The zone "${parsed.unknownZone}" is not known, so ${timeZone} is taken`,
      );
    }
    return parsed.timestamp;
  };
  const published = read(fields.published, ['published']) ?? readName(fields, path);
  const written = read(fields.updated, ['updated']);
  const updated = published && written && compareUpdate(written, { published, timeZone, add });
  const corrections = (fields.corrections ?? []).flatMap(({ at: date, type, text }, index) => {
    const at = read(date, ['corrections', index, 'at']);
    const known = type === undefined || type === '' ? 'correction' : findCorrectionType(type);
    if (known === undefined) {
      const reason = `"${type}" is not a type of correction, so it is shown as a correction`;
      add('field-invalid', ['corrections', index, 'type'], reason);
    }
    return at === undefined ? [] : [{ at, type: known ?? 'correction', text }];
  });
  const withdrawnAt = read(fields.withdrawn?.at, ['withdrawn', 'at']);
  const notes = [...corrections.map(({ at }) => at), ...(withdrawnAt ? [withdrawnAt] : [])];
  if (published && updated) reportUnexplained(updated, { published, notes, timeZone, add });
  return {
    ...(published && { published }),
    ...(updated && { updated }),
    corrections,
    ...(fields.withdrawn && withdrawnAt && { withdrawn: { ...fields.withdrawn, at: withdrawnAt } }),
    diagnostics,
  };
}

type Report = (
  rule:
    | 'date-invalid'
    | 'zone-unknown'
    | 'field-invalid'
    | 'updated-before-published'
    | 'update-unexplained',
  keyPath: KeyPath,
  reason: string,
) => void;

function readName(fields: Fields, path: string): Timestamp | undefined {
  const { day } = parseDateFromName(path);
  return fields.published === undefined && day !== undefined ? { iso: day } : undefined;
}

interface Comparison {
  readonly published: Timestamp;
  readonly timeZone: string;
  readonly add: Report;
}

/** Leaves out an update that is no later news than the publication; where one is a day, by days. */
function compareUpdate(updated: Timestamp, { published, timeZone, add }: Comparison) {
  const order =
    isDay(updated) && !isDay(published)
      ? compareTimestamps(updated, { iso: timestampToDay(published, timeZone) }, timeZone)
      : compareTimestamps(updated, published, timeZone);
  if (order < 0) {
    add(
      'updated-before-published',
      ['updated'],
      `It was updated (${updated.iso}) before it was published (${published.iso})`,
    );
  }
  return order === 0 ? undefined : updated;
}

/**
 * Reports an update that readers are told nothing of. News is written on through the day on which it breaks; what
 * changes on a later day is a change of the record, and a note of that day or later accounts for it.
 */
function reportUnexplained(
  updated: Timestamp,
  { published, notes, timeZone, add }: Comparison & { readonly notes: readonly Timestamp[] },
): void {
  const day = timestampToDay(updated, timeZone);
  if (day <= timestampToDay(published, timeZone)) return;
  if (notes.some((note) => timestampToDay(note, timeZone) >= day)) return;
  const reason = `It was updated on ${day}, and no correction says what was changed`;
  add('update-unexplained', ['updated'], reason);
}
