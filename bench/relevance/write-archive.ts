import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { CollectionDocument } from './read-collection.ts';

/**
 * Writes the documents of a collection as an archive: each under `/ID.html`, with what is not plain
 * in its text escaped, so that nothing of it is taken for Markdown.
 */
export function writeArchive(
  dir: string,
  {
    documents,
    language,
  }: { readonly documents: readonly CollectionDocument[]; readonly language: string },
): void {
  mkdirSync(dir, { recursive: true });
  const settings = { title: 'Collection', language, timeZone: 'UTC', permalink: '/{slug}.html' };
  writeFileSync(join(dir, 'archive.yaml'), stringify(settings));
  for (const { id, title, text, description, date = '2000-01-01', tags } of documents) {
    const frontmatter = stringify({
      title: title || id,
      published: date,
      permalink: `/${id}.html`,
      description,
      tags,
    });
    const body = text.replace(/[\\`*_{}[\]<>#+\-.!|&~]/g, '\\$&');
    writeFileSync(join(dir, `${id}.md`), `---\n${frontmatter}---\n${body}\n`);
  }
}
