import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { ContentPath } from '../model/article.ts';

/** What an import wrote: how the next one knows what it may change. */
export interface LedgerEntry {
  /** Names the record: source and id. */
  readonly key: string;
  readonly path: ContentPath;
  /** Hash of the record as it was read, and of the options that shape its file. */
  readonly record: string;
  /** Hash of the file as it was written. */
  readonly written: string;
  /** What tells this record from another that has its key: its address, headline and day. */
  readonly identity: readonly string[];
}

export interface Ledger extends Disposable {
  readonly find: (key: string) => LedgerEntry | undefined;
  /** Whether some record's article has this path. */
  readonly owns: (path: ContentPath) => boolean;
  /** Notes an entry at once, so that an import that dies goes on where it stopped. */
  readonly note: (entry: LedgerEntry) => void;
}

/** Where an entry's line stands in the file; or the line itself, where nothing may be written. */
type Kept = { readonly start: number; readonly length: number } | string;

/**
 * Opens the ledger of a content folder: a line of JSON for each article written, the last one of a
 * key being the one that counts. A line that a crash cut off is passed over. Memory holds keys and
 * paths, since there may be a million entries.
 */
export function openLedger(file: string, { isDry = false } = {}): Ledger {
  const entries = new Map<string, Kept>();
  const paths = new Set<ContentPath>();
  if (!isDry) mkdirSync(dirname(file), { recursive: true });
  const descriptor = isDry && !existsSync(file) ? undefined : openSync(file, isDry ? 'r' : 'a+');
  let end = 0;
  if (descriptor !== undefined) {
    for (const { line, start } of readLines(descriptor)) {
      const entry = parseEntry(line.toString());
      end = start + line.length + 1;
      if (entry === undefined) continue;
      entries.set(entry.key, { start, length: line.length });
      paths.add(entry.path);
    }
    // The next entry begins a line of its own, after one that was cut off too.
    if (!isDry && end > fstatSync(descriptor).size) writeSync(descriptor, '\n');
  }
  const keep = (line: string): Kept => {
    if (isDry || descriptor === undefined) return line;
    const start = end;
    end += writeSync(descriptor, `${line}\n`);
    return { start, length: end - start - 1 };
  };
  return {
    find(key) {
      const kept = entries.get(key);
      if (kept === undefined) return undefined;
      if (typeof kept === 'string') return parseEntry(kept);
      return descriptor === undefined ? undefined : parseEntry(readPiece(descriptor, kept));
    },
    owns: (path) => paths.has(path),
    note(entry) {
      // Nobody asks for the hashes of what is not written, and they are most of an entry.
      const kept = isDry ? { ...entry, record: '-', written: '-' } : entry;
      entries.set(entry.key, keep(JSON.stringify(kept)));
      paths.add(entry.path);
    },
    [Symbol.dispose]() {
      if (descriptor !== undefined) closeSync(descriptor);
    },
  };
}

/** The lines of a file with the bytes at which they begin; the last one may be cut off. */
function* readLines(descriptor: number): Generator<{ line: Buffer; start: number }> {
  const chunk = Buffer.alloc(64 * 1024);
  let rest = Buffer.alloc(0);
  let start = 0;
  for (let read = 0, at = 0; ; at += read) {
    read = readSync(descriptor, chunk, 0, chunk.length, at);
    if (read === 0) break;
    rest = Buffer.concat([rest, chunk.subarray(0, read)]);
    for (let stop = rest.indexOf(10); stop !== -1; stop = rest.indexOf(10)) {
      yield { line: rest.subarray(0, stop), start };
      rest = rest.subarray(stop + 1);
      start += stop + 1;
    }
  }
  if (rest.length > 0) yield { line: rest, start };
}

function readPiece(
  descriptor: number,
  { start, length }: { readonly start: number; readonly length: number },
): string {
  const bytes = Buffer.alloc(length);
  return bytes.toString('utf8', 0, readSync(descriptor, bytes, 0, length, start));
}

function parseEntry(line: string): LedgerEntry | undefined {
  try {
    const entry: Partial<LedgerEntry> = JSON.parse(line);
    const isWhole = entry.key && entry.path && entry.record && entry.written && entry.identity;
    return isWhole ? (entry as LedgerEntry) : undefined;
  } catch {
    return undefined;
  }
}

/** SHA-256 as hexadecimal digits. */
export function hashBytes(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
