import type { LabelNames } from '../volume.ts';
import type { FacetsView } from './facets-view.ts';
import type { NotesView } from './notes-view.ts';
import type { ReadSearch } from './read-search.ts';
import type { ResultsView } from './results-view.ts';
import { isSearch } from './search-request.ts';
import type { RunningSearch } from './search-session.ts';
import { type SearchState, stateToParams } from './search-state.ts';
import { type SearchedArchive, startSearch } from './start-search.ts';

export interface SearchParts {
  readonly view: ResultsView;
  readonly notes: NotesView;
  readonly facets: FacetsView;
  /** Asked at the first search, and again when it failed. */
  readonly loadArchive: () => Promise<SearchedArchive>;
  readonly loadLabels: () => Promise<LabelNames>;
  /** Makes the next search load both anew. */
  readonly forget: () => void;
  readonly readSearch: (state: SearchState, archive: SearchedArchive) => Promise<ReadSearch>;
  /** Resolves when the first results have waited long enough for more of the archive. */
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

const NOTHING_READ = { problems: [], chosen: [] };

export function createSearch(parts: SearchParts): Search {
  const { view, notes, facets, loadArchive, loadLabels, forget, readSearch, patience } = parts;
  let current: CurrentSearch | undefined;

  /** Puts results on the page, unless another search has taken it; says whether it did. */
  const put = async (count: number, place: 'replace' | 'append'): Promise<boolean> => {
    const mine = current;
    if (!mine?.session) return false;
    const isSettled = mine.session.isSettled();
    const results = await mine.session.next(count);
    if (mine !== current) return false;
    view[place](results);
    const progress = mine.session.progress();
    // What was found while these results were loaded is not among them.
    const isComplete = isSettled && progress.isComplete;
    view.showProgress({ ...progress, isComplete }, mine.state.text);
    return true;
  };

  const begin = async (mine: CurrentSearch, count: number): Promise<void> => {
    const archive = await loadArchive();
    const reading = await readSearch(mine.state, archive);
    if (mine !== current) return;
    notes.showReading(reading, mine.state);
    notes.showReach(undefined);
    if (!isSearch(reading.request)) {
      view.clear();
      facets.clear();
      return;
    }
    mine.session = startSearch(reading.request, archive);
    notes.showReach(mine.session.reach);
    await follow(mine, mine.session, count);
  };

  const follow = async (mine: CurrentSearch, session: RunningSearch, count: number) => {
    await Promise.race([session.ready, patience()]);
    const isFinal = session.isSettled();
    if (mine !== current || !(await put(count, 'replace'))) return;
    if (!isFinal) await settle(mine, session, count);
    if (mine !== current) return;
    // What is kept on the device may answer the next try, if the network is gone.
    if (session.progress().failed > 0) forget();
    if (session.progress().found > 0) offerFacets(mine.state, session);
    else facets.clear();
    const suggestions = await session.suggestions().catch(() => []);
    if (mine === current) notes.showSuggestions(suggestions, mine.state);
  };

  /** Puts the results in their final order, unless that would move what the reader looks at. */
  const settle = async (mine: CurrentSearch, session: RunningSearch, count: number) => {
    await session.settle();
    if (mine !== current) return;
    if (view.isInUse() || view.count() > count) {
      view.showProgress(session.progress(), mine.state.text);
    } else {
      session.rewind();
      await put(count, 'replace');
    }
  };

  const offerFacets = (state: SearchState, session: RunningSearch) =>
    facets.offer(state, async () => {
      const [counted, labels] = await Promise.all([session.facets(), loadLabels()]);
      return { facets: counted, labels, isPartial: session.progress().failed > 0 };
    });

  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    const mine = current;
    try {
      await work();
    } catch {
      // What went wrong is of no use to a reader; the page says that it did, and offers another try.
      if (mine !== current) return;
      view.showError();
      facets.clear();
    }
  };

  return {
    show: (state, count) => {
      const mine = { state };
      // An earlier search would keep the later one waiting.
      current?.session?.stop();
      current = mine;
      notes.showSuggestions([], state);
      if (stateToParams({ ...state, order: 'relevance' }).size > 0) {
        view.showLoading();
        return attempt(() => begin(mine, count));
      }
      view.clear();
      facets.clear();
      notes.showReading(NOTHING_READ, state);
      notes.showReach(undefined);
      return Promise.resolve();
    },
    showMore: (count) => {
      if (!current?.session) return Promise.resolve();
      view.showLoading();
      return attempt(() => put(count, 'append'));
    },
  };
}
