import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
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

export interface Ledger {
  readonly find: (key: string) => LedgerEntry | undefined;
  /** Whether some record's article has this path. */
  readonly owns: (path: ContentPath) => boolean;
  /** Notes an entry at once, so that an import that dies goes on where it stopped. */
  readonly note: (entry: LedgerEntry) => void;
}

/**
 * Opens the ledger of a content folder: a line of JSON for each article written, the last one of a
 * key being the one that counts. A line that a crash cut off is passed over.
 *
 * @param file undefined for a ledger that only remembers.
 */
export function openLedger(file: string, { isDry = false } = {}): Ledger {
  const entries = new Map<string, LedgerEntry>();
  const paths = new Set<ContentPath>();
  const remember = (entry: LedgerEntry) => {
    entries.set(entry.key, entry);
    paths.add(entry.path);
  };
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  for (const line of lines) {
    const entry = parseEntry(line);
    if (entry !== undefined) remember(entry);
  }
  const isCut = lines.length > 0 && lines.at(-1) !== '';
  if (!isDry) mkdirSync(dirname(file), { recursive: true });
  if (isCut && !isDry) appendFileSync(file, '\n');
  return {
    find: (key) => entries.get(key),
    owns: (path) => paths.has(path),
    note(entry) {
      remember(entry);
      if (!isDry) appendFileSync(file, `${JSON.stringify(entry)}\n`);
    },
  };
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
