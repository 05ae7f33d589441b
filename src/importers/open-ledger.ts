import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
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

/** Bytes that hold most lines. */
const LINE_SIZE = 2048;

export interface Ledger extends Disposable {
  readonly find: (key: string) => LedgerEntry | undefined;
  /** Whether some record's article has this path. */
  readonly owns: (path: ContentPath) => boolean;
  /** Notes an entry at once, so that an import that dies goes on where it stopped. */
  readonly note: (entry: LedgerEntry) => void;
}

/**
 * Opens the ledger of a content folder: a line of JSON for each article written, the last one of a
 * key being the one that counts. A line that a crash cut off is passed over. There may be a million
 * entries, so that memory holds numbers for them: a hash of the key with the place of its line, and
 * a hash of the path. A dry run goes on in a copy that ends with it.
 */
export function openLedger(file: string, { isDry = false } = {}): Ledger {
  const scratch = isDry ? mkdtempSync(join(tmpdir(), 'arsip-ledger-')) : undefined;
  const descriptor = openSync(scratch ? copyInto(scratch, file) : prepareFolder(file), 'a+');
  const starts = new Map<number, number>();
  const paths = new Set<number>();
  const index = ({ key, path }: LedgerEntry, start: number) => {
    starts.set(findSlot(key), start);
    paths.add(hashToNumber(path));
  };
  /** The number of a key: its hash, or the next one where another key has that. */
  const findSlot = (key: string): number => {
    for (let slot = hashToNumber(key); ; slot += 1) {
      const start = starts.get(slot);
      if (start === undefined || readEntry(descriptor, start)?.key === key) return slot;
    }
  };
  let end = 0;
  for (const { line, start } of readLines(descriptor)) {
    const entry = parseEntry(line.toString());
    if (entry !== undefined) index(entry, start);
    end = start + line.length + 1;
  }
  // The next entry begins a line of its own, after one that was cut off too.
  if (end > fstatSync(descriptor).size) writeSync(descriptor, '\n');
  return {
    find(key) {
      const start = starts.get(findSlot(key));
      return start === undefined ? undefined : readEntry(descriptor, start);
    },
    owns: (path) => paths.has(hashToNumber(path)),
    note(entry) {
      const start = end;
      end += writeSync(descriptor, `${JSON.stringify(entry)}\n`);
      index(entry, start);
    },
    [Symbol.dispose]() {
      closeSync(descriptor);
      if (scratch !== undefined) rmSync(scratch, { recursive: true });
    },
  };
}

function prepareFolder(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  return file;
}

function copyInto(folder: string, file: string): string {
  const copy = join(folder, basename(file));
  if (existsSync(file)) copyFileSync(file, copy);
  return copy;
}

/** The first 48 bits of a hash, which numbers hold exactly. */
function hashToNumber(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6);
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

/** The entry whose line begins at a byte of the file. */
function readEntry(descriptor: number, start: number): LedgerEntry | undefined {
  for (let size = LINE_SIZE; ; size *= 4) {
    const bytes = Buffer.alloc(size);
    const read = bytes.subarray(0, readSync(descriptor, bytes, 0, size, start));
    const stop = read.indexOf(10);
    if (stop !== -1 || read.length < size)
      return parseEntry(read.toString('utf8', 0, stop === -1 ? read.length : stop));
  }
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
