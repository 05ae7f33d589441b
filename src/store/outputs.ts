/** What is remembered of the files of the published site. */
import type { Store } from './open-store.ts';
import { iterateArrays, numberOf, type Row, textOf } from './rows.ts';

/** A published file: what it was made from, and how it was left on disk. */
export interface OutputRecord {
  readonly file: string;
  /** A hash of all that it was made from. */
  readonly key: string;
  /** The names of what it asked the index for, each a line: of most files nobody wants them apart. See digests.ts. */
  readonly reads: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch, with fractions. */
  readonly mtime: number;
  /** Of the bytes, in hexadecimal digits; of files that a manifest names. */
  readonly sha256?: string | undefined;
  /** The month whose articles' pages it is one of (`2017-11`), or the id of its search volume; empty for others. */
  readonly part: string;
}

/** What is remembered of the files that belong to none of some parts, by their names. */
export function listRecordsBeside(
  store: Store,
  parts: Iterable<string>,
): Map<string, OutputRecord> {
  const where = 'part NOT IN (SELECT value FROM json_each(?))';
  return readRecords(store, where, JSON.stringify([...parts]));
}

/** What is remembered of the files of some parts, by their names. */
export function listRecordsOf(store: Store, parts: Iterable<string>): Map<string, OutputRecord> {
  const where = 'part IN (SELECT value FROM json_each(?))';
  return readRecords(store, where, JSON.stringify([...parts]));
}

function readRecords(store: Store, where: string, ...values: string[]): Map<string, OutputRecord> {
  const sql = `SELECT file, key, reads, size, mtime, sha256, part FROM output WHERE ${where}`;
  const rows = iterateArrays<RecordColumns>(store, sql, ...values);
  const records = new Map<string, OutputRecord>();
  for (const [file, key, reads, size, mtime, sha256, part] of rows) {
    records.set(file, { file, key, reads, size, mtime, sha256: sha256 ?? undefined, part });
  }
  return records;
}

type RecordColumns = [
  ...[file: string, key: string, reads: string],
  ...[size: number, mtime: number, sha256: string | null, part: string],
];

/** How each published file was left on disk, and which part of the site it belongs to. */
export function walkOutputFacts(
  store: Store,
): Iterable<[file: string, size: number, mtime: number, part: string]> {
  return iterateArrays(store, 'SELECT file, size, mtime, part FROM output');
}

export function findOutputRecord(store: Store, file: string): OutputRecord | undefined {
  const row = store.prepare('SELECT * FROM output WHERE file = ?').get(file);
  return row && toRecord(row);
}

function toRecord(row: Row): OutputRecord {
  return {
    file: textOf(row, 'file'),
    key: textOf(row, 'key'),
    reads: textOf(row, 'reads'),
    size: numberOf(row, 'size'),
    mtime: numberOf(row, 'mtime'),
    sha256: row.sha256 === null ? undefined : textOf(row, 'sha256'),
    part: textOf(row, 'part'),
  };
}

export function saveOutputRecord(store: Store, record: OutputRecord): void {
  const { file, key, reads, size, mtime, sha256 = null, part } = record;
  store
    .prepare('INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(file, key, reads, size, mtime, sha256, part);
}

export function deleteOutputRecord(store: Store, file: string): void {
  store.prepare('DELETE FROM output WHERE file = ?').run(file);
}
