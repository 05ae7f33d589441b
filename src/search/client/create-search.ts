import type { ResultsView } from './results-view.ts';
import { isSearch, stateToRequest } from './search-request.ts';
import type { RunningSearch } from './search-session.ts';
import type { SearchState } from './search-state.ts';
import { type SearchedArchive, startSearch } from './start-search.ts';

export interface SearchParts {
  readonly view: ResultsView;
  /** Asked at the first search, and again when it failed. */
  readonly loadArchive: () => Promise<SearchedArchive>;
  /** Resolves when the first results have waited long enough for the rest of the archive. */
  readonly patience: () => Promise<void>;
}

/** The search of a page: one at a time, what comes of an earlier one is dropped. Never rejects. */
export interface Search {
  readonly show: (state: SearchState, count: number) => Promise<void>;
  readonly showMore: (count: number) => Promise<void>;
}

/** Each search is a new one, even of the same state. */
interface CurrentSearch {
  readonly state: SearchState;
  session?: RunningSearch;
}

export function createSearch({ view, loadArchive, patience }: SearchParts): Search {
  let archive: Promise<SearchedArchive> | undefined;
  let current: CurrentSearch | undefined;

  const loadOnce = () => {
    archive ??= loadArchive().catch((problem: unknown) => {
      archive = undefined;
      throw problem;
    });
    return archive;
  };

  /** Puts results on the page, unless another search has taken it; says whether it did. */
  const put = async (count: number, place: 'replace' | 'append'): Promise<boolean> => {
    const mine = current;
    if (!mine?.session) return false;
    const results = await mine.session.next(count);
    if (mine !== current) return false;
    view[place](results);
    view.showProgress(mine.session.progress(), mine.state.text);
    return true;
  };

  const begin = async (mine: CurrentSearch, count: number): Promise<void> => {
    const known = await loadOnce();
    if (mine !== current) return;
    const session = startSearch(stateToRequest(mine.state), known);
    mine.session = session;
    const isFinal = await Promise.race([
      session.settled.then(() => true),
      patience().then(() => false),
    ]);
    if (mine !== current || !(await put(count, 'replace')) || isFinal) return;
    await session.settled;
    if (mine !== current) return;
    if (view.isInUse() || view.count() > count) {
      view.showProgress(session.progress(), mine.state.text);
    } else {
      session.rewind();
      await put(count, 'replace');
    }
  };

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    const mine = current;
    try {
      await work();
    } catch {
      // What went wrong is of no use to a reader; the page says that it did, and offers another try.
      if (mine === current) view.showError();
    }
  };

  return {
    show: (state, count) => {
      const mine = { state };
      current = mine;
      view.clear();
      if (!isSearch(stateToRequest(state))) return Promise.resolve();
      view.showLoading();
      return attempt(() => begin(mine, count));
    },
    showMore: (count) => {
      if (!current?.session) return Promise.resolve();
      view.showLoading();
      return attempt(() => put(count, 'append'));
    },
  };
}
