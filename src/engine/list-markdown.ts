import { join } from 'node:path';
import { articleToMarkdownPathname, pathnameToFile } from '../model/addresses.ts';
import { listMarkdownFiles } from '../store/articles.ts';
import type { Site } from '../store/current-site.ts';
import type { ImageCopy } from './list-images.ts';

/** Each article's own file, to lie beside its page, where `archive.yaml` asks for it. */
export function* listMarkdown({ archive, store }: Site, contentDir: string): Generator<ImageCopy> {
  if (!archive.data.markdown) return;
  for (const { pathname, path, size, changed } of listMarkdownFiles(store)) {
    const file = pathnameToFile(articleToMarkdownPathname(pathname));
    yield { file, from: join(contentDir, path), size, changed };
  }
}
