import { createOpenVolume } from './create-open-volume.ts';
import { createLexiconLoader, loadIndex } from './load-index.ts';
import { createOpenLanguage } from './open-language.ts';
import type { SearchedArchive } from './start-search.ts';

/** Loads what must be known before a search, from the search folder; its address ends with a slash. */
export async function loadArchive(folder: string): Promise<SearchedArchive> {
  const index = await loadIndex(folder);
  const openLanguage = createOpenLanguage(index, createLexiconLoader(folder));
  return { index, open: createOpenVolume(folder), openLanguage };
}
