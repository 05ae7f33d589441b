/** What is remembered of the files of the published site. */
import type { Store } from './open-store.ts';
import { numberOf, type Row, textOf } from './rows.ts';

/** A published file: what it was made from, and how it was left on disk. */
export interface OutputRecord {
  readonly file: string;
  /** A hash of all that it was made from. */
  readonly key: string;
  /** The names of what it asked the index for; see digests.ts. */
  readonly reads: readonly string[];
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch, with fractions. */
  readonly mtime: number;
  /** Of the bytes, in hexadecimal digits; of files that a manifest names. */
  readonly sha256?: string | undefined;
}

export function listOutputRecords(store: Store): Map<string, OutputRecord> {
  const records = new Map<string, OutputRecord>();
  for (const row of store.db.prepare('SELECT * FROM output').iterate()) {
    const record = toRecord(row);
    records.set(record.file, record);
  }
  return records;
}

/** How each published file was left on disk. */
export function* walkOutputFacts(
  store: Store,
): Generator<Pick<OutputRecord, 'file' | 'size' | 'mtime'>> {
  for (const row of store.db.prepare('SELECT file, size, mtime FROM output').iterate())
    yield { file: textOf(row, 'file'), size: numberOf(row, 'size'), mtime: numberOf(row, 'mtime') };
}

export function findOutputRecord(store: Store, file: string): OutputRecord | undefined {
  const row = store.prepare('SELECT * FROM output WHERE file = ?').get(file);
  return row && toRecord(row);
}

function toRecord(row: Row): OutputRecord {
  return {
    file: textOf(row, 'file'),
    key: textOf(row, 'key'),
    reads: textOf(row, 'reads').split('\n').filter(Boolean),
    size: numberOf(row, 'size'),
    mtime: numberOf(row, 'mtime'),
    sha256: row.sha256 === null ? undefined : textOf(row, 'sha256'),
  };
}

export function saveOutputRecord(store: Store, record: OutputRecord): void {
  store
    .prepare('INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?, ?, ?)')
    .run(
      record.file,
      record.key,
      record.reads.join('\n'),
      record.size,
      record.mtime,
      record.sha256 ?? null,
    );
}

export function deleteOutputRecord(store: Store, file: string): void {
  store.prepare('DELETE FROM output WHERE file = ?').run(file);
}
