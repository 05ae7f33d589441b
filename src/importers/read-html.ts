import type { ReadEvent, ReadOptions, SourceFile } from './imported-article.ts';

export async function* readHtml(
  _source: SourceFile,
  _options: ReadOptions,
): AsyncGenerator<ReadEvent> {}
