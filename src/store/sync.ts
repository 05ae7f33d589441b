/** Brings the index in line with the content folder, reading only what may have changed. */
import type { Archive } from '../model/archive.ts';
import { findChanges } from './find-changes.ts';
import { deleteMeta, findMeta, saveMeta } from './meta.ts';
import { createLargeIndexes, dropLargeIndexes, inTransaction, type Store } from './open-store.ts';
import { createParseFiles, type ParsedFile, type ParseFiles } from './parse-file.ts';
import { placeArticles } from './place-articles.ts';
import { chooseState, type Showing } from './set-states.ts';
import { deleteArticle, insertArticle } from './write-article.ts';

export interface SyncOptions extends Showing {
  readonly contentDir: string;
  readonly archive: Archive;
  /** Hash of what decides how a file is understood: the settings and the code; another one reads all anew. */
  readonly fingerprint: string;
  /** @default one after the other */
  readonly parseFiles?: ParseFiles;
  /** Paths below the folder of all that was written to since the last sync. @default any of the files */
  readonly touched?: readonly string[] | undefined;
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
export async function syncStore(store: Store, options: SyncOptions): Promise<SyncSummary> {
  const { contentDir, archive, fingerprint, onProgress } = options;
  const parseFiles = options.parseFiles ?? createParseFiles(contentDir, archive);
  return inTransaction(store, async () => {
    const isKnown = findMeta(store, 'fingerprint') === fingerprint;
    if (!isKnown) forgetFiles(store);
    const touched = isKnown ? options.touched : undefined;
    const { known, files, suspects, gone } = findChanges(store, { contentDir, touched });
    // Nothing is looked up before all of it is there.
    const isFirst = known === 0;
    if (isFirst) dropLargeIndexes(store);
    const added: number[] = [];
    const labels = new Set<string>();
    let done = files - suspects.length;
    let read = 0;
    await parseFiles(suspects, (parsed) => {
      for (const { file, hash, content } of parsed) {
        saveFile(store, { file, hash, diagnostics: content?.diagnostics });
        if (content === undefined) continue;
        read += 1;
        for (const label of deleteArticle(store, file.path)) labels.add(label);
        const { row } = content;
        if (row) added.push(insertArticle(store, row, chooseState(row, options)));
      }
      done += parsed.length;
      onProgress?.(done, files);
    });
    for (const path of gone) {
      for (const label of deleteArticle(store, path)) labels.add(label);
      store.prepare('DELETE FROM file WHERE path = ?').run(path);
    }
    if (isFirst) createLargeIndexes(store);
    saveMeta(store, 'fingerprint', fingerprint);
    const any = read + gone.length > 0;
    const isPlaced = placeArticles(store, { ...options, changes: { added, labels, any } });
    if (isPlaced) deleteMeta(store, 'site');
    return { files, read, removed: gone.length };
  });
}

/** Remembers a file as it is; with its diagnostics where it was read anew. */
function saveFile(
  store: Store,
  { file, hash, diagnostics }: Omit<ParsedFile, 'content'> & { diagnostics: unknown },
): void {
  const { path, size, changed } = file;
  if (diagnostics === undefined) {
    store.prepare('UPDATE file SET size = ?, changed = ? WHERE path = ?').run(size, changed, path);
    return;
  }
  store
    .prepare(
      'INSERT OR REPLACE INTO file (path, size, changed, hash, diagnostics) VALUES (?, ?, ?, ?, ?)',
    )
    .run(path, size, changed, hash, JSON.stringify(diagnostics));
}

function forgetFiles(store: Store): void {
  for (const table of [
    'file',
    'article',
    'alias',
    'translation',
    'article_label',
    'correction',
    'label',
    'label_year',
    'placement_diagnostic',
    'body',
    'dependency',
  ]) {
    store.db.exec(`DELETE FROM ${table}`);
  }
}
