import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ContentPath } from '../model/article.ts';
import { type ImageCopy, placeImages } from './copy-images.ts';
import { createImportProblem } from './import-rules.ts';
import type { ImportedArticle, SourceFile } from './imported-article.ts';
import { isInside } from './list-sources.ts';
import { nameArticle, numberName } from './name-article.ts';
import { hashBytes, type Ledger, type LedgerEntry } from './open-ledger.ts';
import { type Origin, renderArticle } from './render-article.ts';

/** What became of a record. */
export type Outcome = 'new' | 'updated' | 'unchanged' | 'edited';

export interface WriteOptions {
  /** Absolute path of the content folder; nothing outside of it is written. */
  readonly into: string;
  readonly confidence: number;
  readonly timeZone: string;
  readonly isDry: boolean;
  readonly ledger: Ledger;
}

export interface WrittenArticle {
  readonly path: ContentPath;
  readonly outcome: Outcome;
  readonly problems: readonly Diagnostic[];
}

export interface ImportRecord {
  readonly article: ImportedArticle;
  readonly source: SourceFile;
  readonly origin: Origin;
}

/**
 * Writes an article into the content folder, or leaves what is there: where the record is the one
 * that was written before, and where a person has edited the file since.
 */
export async function writeImported(
  record: ImportRecord,
  options: WriteOptions,
): Promise<WrittenArticle> {
  const { article, source } = record;
  const identity = identify(article);
  const { key, before } = findBefore(record, identity, options.ledger);
  const hash = hashBytes(JSON.stringify([article, options.confidence, options.timeZone]));
  const isThere = before !== undefined && existsSync(join(options.into, before.path));
  if (isThere && before.record === hash) {
    return { path: before.path, outcome: 'unchanged', problems: [] };
  }
  const { path, problems } = choosePath(record, before, options);
  const images = await placeImages(article, path, source);
  const text = renderArticle(images.article, { ...options, origin: record.origin });
  const written = hashBytes(text);
  if (isThere) {
    // An import that died between the file and the ledger has written the new text already.
    const there = hashBytes(readFileSync(join(options.into, path)));
    if (there !== before.written && there !== written) {
      const reason = `${path} was edited after it was imported`;
      const problem = createImportProblem('edited-since', placeOf(record), reason);
      return { path, outcome: 'edited', problems: [problem] };
    }
  }
  const note = () => options.ledger.note({ key, path, record: hash, written, identity });
  // A new file is noted before it is there, so that an import that dies here knows it for its own.
  if (!isThere) note();
  if (!options.isDry) {
    copyImages(images.copies, join(options.into, dirname(path)), options.into);
    writeSafely(options.into, path, text);
  }
  if (isThere) note();
  const outcome = isThere ? 'updated' : 'new';
  return { path, outcome, problems: [...problems, ...images.problems] };
}

/** What two versions of one article have in common, if only a part of it. */
function identify({ fields: { source, title, published } }: ImportedArticle): string[] {
  const day = published?.value.iso.slice(0, 10) ?? '';
  return [source?.value.url ?? '', title?.value ?? '', day].map((text) => text.toLowerCase());
}

/**
 * The entry of the record as it was imported before. Two folders may have a file of one name: what
 * has another address, or another headline on another day, is another article.
 */
function findBefore(
  { article, source }: ImportRecord,
  identity: readonly string[],
  ledger: Ledger,
): { key: string; before?: LedgerEntry } {
  for (let number = 1; ; number += 1) {
    const key = [source.path, article.id, number].join('\n');
    const before = ledger.find(key);
    if (before === undefined) return { key };
    if (isSame(before.identity, identity)) return { key, before };
  }
}

function isSame([url, title, day]: readonly string[], identity: readonly string[]): boolean {
  const [otherUrl, otherTitle, otherDay] = identity;
  if (url && otherUrl) return url === otherUrl;
  return title === otherTitle || day === otherDay;
}

function choosePath(
  record: ImportRecord,
  before: LedgerEntry | undefined,
  { into, ledger }: WriteOptions,
): { path: ContentPath; problems: Diagnostic[] } {
  if (before !== undefined) return { path: before.path, problems: [] };
  const wanted = nameArticle(record.article);
  const isTaken = (path: ContentPath) => ledger.owns(path) || existsSync(join(into, path));
  if (!isTaken(wanted)) return { path: wanted, problems: [] };
  let number = 2;
  while (isTaken(numberName(wanted, number))) number += 1;
  const path = numberName(wanted, number);
  const reason = `${wanted} belongs to another article; this one is ${path}`;
  return { path, problems: [createImportProblem('address-numbered', placeOf(record), reason)] };
}

function placeOf({ article, source }: ImportRecord) {
  return { path: source.path, line: article.line };
}

function copyImages(copies: readonly ImageCopy[], folder: string, into: string): void {
  if (copies.length > 0) prepareFolder(folder, into);
  for (const { from, bytes, name } of copies) {
    const file = join(folder, name);
    if (bytes === undefined) copyFileSync(from, file);
    else writeFileSync(file, bytes);
  }
}

/** Writes a file whole or not at all. */
function writeSafely(into: string, path: ContentPath, text: string): void {
  const file = join(into, path);
  prepareFolder(dirname(file), into);
  const staged = `${file}.part`;
  writeFileSync(staged, text);
  renameSync(staged, file);
}

/** Makes a folder, and refuses one that a link leads out of the content folder. */
function prepareFolder(folder: string, into: string): void {
  mkdirSync(folder, { recursive: true });
  if (!isInside(realpathSync(folder), realpathSync(into)))
    throw new Error(`${folder} is outside of ${into}, through a link.`);
}
