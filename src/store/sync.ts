/** Brings the index in line with the content folder, reading only what may have changed. */
import { join } from 'node:path';
import { type Diagnostic, diagnosticToJson } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import type { ContentPath } from '../model/article.ts';
import { parseArticle } from '../model/parse-article.ts';
import { inTransaction, type Store } from './open-store.ts';
import { placeArticles } from './place-articles.ts';
import { readContent } from './read-content.ts';
import { type Row, textOf } from './rows.ts';
import { type ContentFile, walkContent } from './walk-content.ts';
import { deleteArticle, insertArticle } from './write-article.ts';

export interface SyncOptions {
  readonly contentDir: string;
  readonly archive: Archive;
  /** Hash of what decides how a file is understood: the settings and the code; another one reads all anew. */
  readonly fingerprint: string;
  /** Articles dated after this instant (milliseconds since the epoch) wait. */
  readonly now: number;
  /** Publish drafts and waiting articles too: for the owner's own eyes. @default false */
  readonly drafts?: boolean;
  /** Called now and then with the number of files seen. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SyncSummary {
  readonly files: number;
  /** Files whose content was read into the index. */
  readonly read: number;
  readonly removed: number;
}

/** Syncs files, then places articles, in one transaction. */
export function syncStore(store: Store, options: SyncOptions): SyncSummary {
  return inTransaction(store, () => {
    if (findMeta(store, 'fingerprint') !== options.fingerprint) forgetFiles(store);
    const files = walkContent(options.contentDir);
    const known = new Map(
      store
        .prepare('SELECT * FROM file')
        .all()
        .map((row) => [textOf(row, 'path'), row]),
    );
    const changed: ContentPath[] = [];
    for (const [index, file] of files.entries()) {
      if (syncFile(store, file, known.get(file.path), options)) changed.push(file.path);
      known.delete(file.path);
      if (index % 100 === 99) options.onProgress?.(index + 1, files.length);
    }
    for (const path of known.keys()) {
      deleteArticle(store, path);
      store.prepare('DELETE FROM file WHERE path = ?').run(path);
    }
    options.onProgress?.(files.length, files.length);
    saveMeta(store, 'fingerprint', options.fingerprint);
    placeArticles(store, { ...options, changed });
    return { files: files.length, read: changed.length, removed: known.size };
  });
}

/** Reads a file into the index unless it is the one already there. Returns whether it was read. */
function syncFile(
  store: Store,
  file: ContentFile,
  known: Row | undefined,
  options: SyncOptions,
): boolean {
  if (known && known.size === file.size && known.mtime === file.mtime) return false;
  const content = readContent(join(options.contentDir, file.path), file.path);
  if (known && known.hash === content.hash) {
    store
      .prepare('UPDATE file SET size = ?, mtime = ? WHERE path = ?')
      .run(file.size, file.mtime, file.path);
    return false;
  }
  deleteArticle(store, file.path);
  const { article, bodyLine, diagnostics } =
    'text' in content
      ? parseArticle({ text: content.text, path: file.path }, options.archive)
      : { article: undefined, bodyLine: 1, diagnostics: [content.problem] };
  if (article) insertArticle(store, { article, bodyLine, archive: options.archive });
  saveFile(store, file, { hash: content.hash, diagnostics });
  return true;
}

function saveFile(
  store: Store,
  file: ContentFile,
  parsed: { hash: string; diagnostics: readonly Diagnostic[] },
): void {
  store
    .prepare(`INSERT INTO file (path, size, mtime, hash, diagnostics) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET size = excluded.size, mtime = excluded.mtime,
      hash = excluded.hash, diagnostics = excluded.diagnostics`)
    .run(
      file.path,
      file.size,
      file.mtime,
      parsed.hash,
      JSON.stringify(parsed.diagnostics.map(diagnosticToJson)),
    );
}

function forgetFiles(store: Store): void {
  for (const table of [
    'file',
    'article',
    'alias',
    'article_label',
    'label',
    'body',
    'dependency',
  ]) {
    store.db.exec(`DELETE FROM ${table}`);
  }
}

function findMeta(store: Store, key: string): string | undefined {
  const row = store.prepare('SELECT value FROM meta WHERE key = ?').get(key);
  return row === undefined ? undefined : textOf(row, 'value');
}

function saveMeta(store: Store, key: string, value: string): void {
  store
    .prepare(
      'INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
    .run(key, value);
}
