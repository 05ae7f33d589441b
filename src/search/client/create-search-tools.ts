import type { LabelNames } from '../volume.ts';
import { SEARCH_FOLDER } from '../volume.ts';
import { type Completion, completeQuery } from './complete-query.ts';
import { loadArchive } from './load-archive.ts';
import { loadLabels } from './load-index.ts';
import { loadOnce } from './load-once.ts';
import { listOperatorNames } from './operator-names.ts';
import { type ReadSearch, readSearch } from './read-search.ts';
import type { SearchSite } from './search-elements.ts';
import type { SearchState } from './search-state.ts';
import type { SearchedArchive } from './start-search.ts';

/** What every search of a site needs; nothing is loaded before it is asked for. */
export interface SearchTools {
  readonly loadArchive: () => Promise<SearchedArchive>;
  readonly loadLabels: () => Promise<LabelNames>;
  /** Loads both anew when they are next asked for: the network, or the build that is kept, is another one. */
  readonly forget: () => void;
  readonly readSearch: (state: SearchState, archive: SearchedArchive) => Promise<ReadSearch>;
  readonly complete: (text: string) => Promise<Completion[]>;
}

/** @param origin The address of a page of the site. */
export function createSearchTools(site: SearchSite, origin: string): SearchTools {
  const folder = new URL(`${site.base}${SEARCH_FOLDER}/`, origin).href;
  const operators = listOperatorNames(site.t);
  const tools = {
    loadArchive: loadOnce(() => loadArchive(folder)),
    loadLabels: loadOnce(() => loadLabels(folder)),
  };
  const openLanguages = async () => {
    const archive = await tools.loadArchive();
    return Promise.all(listLanguages(archive).map(archive.openLanguage));
  };
  return {
    ...tools,
    forget: () => {
      tools.loadArchive.forget();
      tools.loadLabels.forget();
    },
    readSearch: (state, archive) =>
      readSearch(state, { ...tools, operators, languages: listLanguages(archive) }),
    complete: (text) => completeQuery(text, { ...tools, operators, openLanguages }),
  };
}

/** The languages of an archive, as its volumes name them. */
export function listLanguages({ index }: SearchedArchive): string[] {
  return [...new Set(index.volumes.map(({ language }) => language))].sort();
}
