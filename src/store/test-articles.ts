/** What tests of this room share: an index of a few articles. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArchive } from '../model/parse-archive.ts';
import { saveBody } from './bodies.ts';
import type { Store } from './open-store.ts';
import { numberOf, textOf } from './rows.ts';
import { syncStore } from './sync.ts';

interface TestArticles {
  /** Absolute; the articles are written into its `content/`. */
  readonly folder: string;
  readonly language: string;
  /** The lines of each file's frontmatter. */
  readonly articles: Readonly<Record<string, string>>;
  /** Texts by file. @default the name of the file */
  readonly texts?: Readonly<Record<string, string>>;
}

/** Writes articles, indexes them, and gives each its text. */
export async function indexArticles(store: Store, options: TestArticles): Promise<void> {
  const { folder, language, articles, texts = {} } = options;
  const { archive } = parseArchive(`title: T\nlanguage: ${language}\n`, 'archive.yaml');
  const contentDir = join(folder, 'content');
  mkdirSync(contentDir, { recursive: true });
  for (const [name, lines] of Object.entries(articles))
    writeFileSync(join(contentDir, name), `---\n${lines}\n---\n`);
  await syncStore(store, { contentDir, archive, fingerprint: 'one', now: Date.now() });
  for (const row of store.db.prepare('SELECT id, path FROM article').all()) {
    const text = texts[textOf(row, 'path')] ?? textOf(row, 'path');
    const body = { html: text, text, parts: [] };
    saveBody(store, 'key', { id: numberOf(row, 'id'), body, dependencies: [], diagnostics: [] });
  }
}
