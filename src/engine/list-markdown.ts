import { join } from 'node:path';
import { articleToMarkdownPathname, pathnameToFile } from '../model/addresses.ts';
import { listMarkdownFiles } from '../store/articles.ts';
import type { Site } from '../store/current-site.ts';
import { locateOnDisk } from '../store/locate-on-disk.ts';

/** A file of the site and the file that it is a copy of. */
export interface FileCopy {
  /** Below the site's folder. */
  readonly file: string;
  readonly from: string;
  readonly size: number;
  readonly changed: number;
}

/** Each article's own file, to lie beside its page, where `archive.yaml` asks for it. */
export function* listMarkdown({ archive, store }: Site, contentDir: string): Generator<FileCopy> {
  if (!archive.data.markdown) return;
  for (const { pathname, path, size, changed } of listMarkdownFiles(store)) {
    const file = pathnameToFile(articleToMarkdownPathname(pathname));
    yield { file, from: locateOnDisk(join(contentDir, path)), size, changed };
  }
}
