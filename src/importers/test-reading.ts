/** For tests: reads a source from memory, and sorts what comes. */
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createChromeTable } from './chrome-table.ts';
import type { ImportedArticle, ReadEvent, ReadOptions, ReadSource } from './imported-article.ts';

const TEST_OPTIONS: ReadOptions = {
  timeZone: 'Asia/Jakarta',
  language: 'id',
  chrome: createChromeTable(),
  map: {},
  pages: false,
};

export interface Reading {
  readonly articles: readonly ImportedArticle[];
  /** `line rule`, as they came. */
  readonly rules: readonly string[];
  readonly notes: readonly string[];
}

/** Reads a file of a folder that is given as paths and contents. */
export async function readFiles(
  read: ReadSource,
  files: Readonly<Record<string, string | Uint8Array>>,
  { path = Object.keys(files)[0] ?? '', ...options }: Partial<ReadOptions> & { path?: string } = {},
): Promise<Reading> {
  const root = mkdtempSync(join(tmpdir(), 'arsip-source-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    const file = join(root, path);
    const source = { file, root, path, size: statSync(file).size };
    const events: ReadEvent[] = [];
    for await (const event of read(source, { ...TEST_OPTIONS, ...options })) events.push(event);
    return {
      articles: events.flatMap((event) => ('article' in event ? [event.article] : [])),
      rules: events.flatMap((event) =>
        'problem' in event ? [`${event.problem.line ?? ''} ${event.problem.ruleId}`] : [],
      ),
      notes: events.flatMap((event) => ('note' in event ? [event.note] : [])),
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** An article's fields without what is said about them. */
export function valuesOf({ fields }: ImportedArticle): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.value]));
}
