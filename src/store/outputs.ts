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
}

/** What is remembered of the files outside a folder, by their names. */
export function listRecordsOutside(store: Store, folder: string): Map<string, OutputRecord> {
  return readRecords(store, `NOT (${BELOW})`, folder);
}

/** What is remembered of the files below a folder, but for those of some folders in it. */
export function listRecordsBelow(
  store: Store,
  folder: string,
  passedOver: Iterable<string>,
): Map<string, OutputRecord> {
  const name = 'substr(file, length(?1) + 2)';
  const where = `${BELOW}
    AND substr(${name}, 1, instr(${name}, '/') - 1) NOT IN (SELECT value FROM json_each(?2))`;
  return readRecords(store, where, folder, JSON.stringify([...passedOver]));
}

/** In a folder or below; a slash is followed by a nought. */
const BELOW = "file >= ?1 || '/' AND file < ?1 || '0'";

function readRecords(store: Store, where: string, ...values: string[]): Map<string, OutputRecord> {
  const sql = `SELECT file, key, reads, size, mtime, sha256 FROM output WHERE ${where}`;
  const rows = iterateArrays<RecordColumns>(store, sql, ...values);
  const records = new Map<string, OutputRecord>();
  for (const [file, key, reads, size, mtime, sha256] of rows) {
    records.set(file, { file, key, reads, size, mtime, sha256: sha256 ?? undefined });
  }
  return records;
}

type RecordColumns = [
  ...[file: string, key: string, reads: string],
  ...[size: number, mtime: number, sha256: string | null],
];

/** How each published file was left on disk. */
export function* walkOutputFacts(
  store: Store,
): Generator<Pick<OutputRecord, 'file' | 'size' | 'mtime'>> {
  const rows = iterateArrays<[file: string, size: number, mtime: number]>(
    store,
    'SELECT file, size, mtime FROM output',
  );
  for (const [file, size, mtime] of rows) yield { file, size, mtime };
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
  };
}

export function saveOutputRecord(store: Store, record: OutputRecord): void {
  store
    .prepare('INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?, ?, ?)')
    .run(record.file, record.key, record.reads, record.size, record.mtime, record.sha256 ?? null);
}

export function deleteOutputRecord(store: Store, file: string): void {
  store.prepare('DELETE FROM output WHERE file = ?').run(file);
}
