import { join } from 'node:path';
import { type DiagnosticJson, diagnosticToJson } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import { parseArticle } from '../model/parse-article.ts';
import { type ArticleRow, articleToRow } from './article-to-row.ts';
import { locateOnDisk } from './locate-on-disk.ts';
import { readContent } from './read-content.ts';
import type { ContentFile } from './walk-content.ts';

/** A file that is not as it was when the index last saw it. */
export interface ChangedFile extends ContentFile {
  /** The hash of its bytes then. */
  readonly knownHash?: string | undefined;
}

/** What a file holds. */
export interface ParsedFile {
  readonly file: ChangedFile;
  readonly hash: string;
  /** Absent where the bytes are those that the index knows. */
  readonly content?: {
    /** Absent where a problem holds the article back. */
    readonly row?: ArticleRow | undefined;
    readonly diagnostics: readonly DiagnosticJson[];
  };
}

/** Reads and parses a file of the content folder, unless only its time is another. */
export function parseFile(file: ChangedFile, contentDir: string, archive: Archive): ParsedFile {
  const { path } = file;
  const read = readContent(locateOnDisk(join(contentDir, path)), path);
  const { hash } = read;
  if (hash === file.knownHash) return { file, hash };
  if ('problem' in read) {
    const diagnostics = [diagnosticToJson(read.problem)];
    return { file, hash, content: { diagnostics } };
  }
  const { article, bodyLine, diagnostics } = parseArticle({ text: read.text, path }, archive);
  return {
    file,
    hash,
    content: {
      row: article && articleToRow(article, bodyLine, archive),
      diagnostics: diagnostics.map(diagnosticToJson),
    },
  };
}

/** Parses files, in any order, and tells of them a few at a time. */
export type ParseFiles = (
  files: readonly ChangedFile[],
  onParsed: (parsed: readonly ParsedFile[]) => void,
) => Promise<void>;

/** Parses files one after the other. */
export function createParseFiles(contentDir: string, archive: Archive): ParseFiles {
  return async (files, onParsed) => {
    for (const file of files) onParsed([parseFile(file, contentDir, archive)]);
  };
}
