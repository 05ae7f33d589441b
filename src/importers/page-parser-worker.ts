/** Parses pages in a thread of its own, which can be ended when a page takes too long. */
import { parentPort } from 'node:worker_threads';
import { diagnosticToJson } from '../diagnostics/diagnostic.ts';
import type { ReadOptions, SourceFile } from './imported-article.ts';
import { parseHtmlPage } from './parse-html-page.ts';

export interface PageToParse {
  readonly html: string;
  readonly source: SourceFile;
  readonly options: ReadOptions;
}

parentPort?.on('message', ({ html, source, options }: PageToParse) => {
  const { article, problems } = parseHtmlPage(html, source, options);
  parentPort?.postMessage({ article, problems: problems.map(diagnosticToJson) });
});
