import type { BuiltVolume } from '../volume.ts';
import type { OpenVolumeFunction } from './open-volume.ts';
import type { ResultsView } from './results-view.ts';
import type { SearchSession } from './search-session.ts';
import type { SearchState } from './search-state.ts';
import { isSearch, startSearch } from './start-search.ts';

export interface SearchParts {
  readonly view: ResultsView;
  readonly open: OpenVolumeFunction;
  /** Asked at the first search, and again when it failed. */
  readonly loadVolumes: () => Promise<readonly BuiltVolume[]>;
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
  session?: SearchSession;
}

export function createSearch({ view, open, loadVolumes, patience }: SearchParts): Search {
  let volumes: Promise<readonly BuiltVolume[]> | undefined;
  let current: CurrentSearch | undefined;

  const loadOnce = () => {
    volumes ??= loadVolumes().catch((problem: unknown) => {
      volumes = undefined;
      throw problem;
    });
    return volumes;
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
    const session = startSearch(mine.state, known, open);
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
      if (!isSearch(state)) return Promise.resolve();
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
