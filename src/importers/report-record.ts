import type { ContentPath } from '../model/article.ts';
import type { FormatName } from './formats.ts';
import type { ImportedFields, LeftOut } from './imported-article.ts';
import type { ImportRecord, Outcome, WrittenArticle } from './write-imported.ts';

/** What became of one record, as `report.json` has it. */
export interface RecordReport {
  readonly source: string;
  /** What tells the record from the others of its source; empty where the source is one article. */
  readonly id: string;
  readonly format: FormatName;
  readonly sha256: string;
  /** The article's file below the content folder. */
  readonly path: ContentPath;
  readonly outcome: Outcome;
  /** Each field's value, confidence and where it was found. */
  readonly fields: ImportedFields;
  /** Names of the fields that stand as comments. */
  readonly doubtful: readonly string[];
  readonly removed: readonly LeftOut[];
  readonly unplaced: readonly LeftOut[];
}

/** Tells what became of a record; articles that are as they were need no more than a line. */
export function reportRecord(
  { article, source, origin }: ImportRecord,
  { path, outcome }: WrittenArticle,
  { format, confidence }: { format: FormatName; confidence: number },
): RecordReport {
  const { fields, id, removed, unplaced } = article;
  const doubtful = Object.entries(fields)
    .filter(([, field]) => field.confidence < confidence)
    .map(([name]) => name);
  const { sha256 } = origin;
  const record = { source: source.path, id, format, sha256, path, outcome };
  return { ...record, fields, doubtful, removed, unplaced };
}
