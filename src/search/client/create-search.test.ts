import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../model/article.ts';
import type { BuiltVolume } from '../volume.ts';
import { createSearch } from './create-search.ts';
import type { OpenVolumeFunction } from './open-volume.ts';
import { readSearch } from './read-search.ts';
import type { ResultsView } from './results-view.ts';
import type { SearchState } from './search-state.ts';

const volumes: BuiltVolume[] = ['2016', '2017'].map((year) => ({
  id: `id-${year}`,
  language: 'id',
  from: `${year}-01-01` as IsoDate,
  to: `${year}-12-31` as IsoDate,
  articles: 1,
  version: '1',
  words: 300,
}));
const state: SearchState = { text: 'uji', order: 'relevance' };

/** A search on a page that notes what it shows. `late` volumes answer when they are let. */
function fakePage({
  late = {},
  onLoad = async () => {},
  isInUse = false,
  load = async () => volumes,
}: {
  late?: Record<string, Promise<unknown>>;
  /** Before a result is loaded. */
  onLoad?: () => Promise<void>;
  isInUse?: boolean;
  load?: () => Promise<readonly BuiltVolume[]>;
} = {}) {
  const shown: string[] = [];
  const log: string[] = [];
  const view: ResultsView = {
    clear: () => void shown.splice(0),
    showLoading: () => void log.push('loading'),
    replace: (results) => void shown.splice(0, shown.length, ...results.map(({ at }) => at)),
    append: (results) => void shown.push(...results.map(({ at }) => at)),
    showProgress: ({ found, isComplete }) => void log.push(`${found}${isComplete ? '' : '+'}`),
    showError: () => void log.push('error'),
    isInUse: () => isInUse,
    count: () => shown.length,
  };
  const open: OpenVolumeFunction = ({ id, from, language }) => ({
    search: async () => {
      await late[id];
      // The older volume holds the better answer.
      return [{ id, missing: 0, score: 3000 - Number(from.slice(0, 4)) }];
    },
    load: async () => {
      await onLoad();
      return {
        pathname: '/',
        headline: id,
        date: '',
        at: id,
        excerpt: [],
        marks: [],
        language,
      };
    },
    countFacets: async () => ({
      month: new Map(),
      section: new Map(),
      author: new Map(),
      tag: new Map(),
    }),
  });
  const patience = async () => {};
  const forms = { stem: (word: string) => word, stopWords: new Set<string>(), isKnown: false };
  const loadArchive = async () => ({
    index: { volumes: await load(), lexicons: [], aliases: [] },
    open,
    openLanguage: async () => ({ forms, lexicon: undefined }),
  });
  const search = createSearch({
    view,
    notes: {
      showReading: ({ problems }) => void log.push(...problems.map(({ text }) => `not ${text}`)),
      showSuggestions: () => {},
      showReach: () => {},
    },
    facets: { offer: () => void log.push('facets'), clear: () => void log.push('no facets') },
    loadArchive,
    forget: () => void log.push('forget'),
    loadLabels: async () => ({ sections: [], authors: [], tags: [] }),
    readSearch: (asked) =>
      readSearch(asked, {
        operators: new Map([['from', 'from']]),
        languages: ['id'],
        loadLabels: async () => ({ sections: [], authors: [], tags: [] }),
      }),
    patience,
  });
  return { search, shown, log };
}

describe('createSearch', () => {
  test('shows what is found by then, and puts it in its final order', async () => {
    const late = Promise.withResolvers<void>();
    const { search, shown, log } = fakePage({ late: { 'id-2016': late.promise } });
    const end = search.show(state, 20);
    await expect.poll(() => log).toEqual(['loading', '1+']);
    expect(shown).toEqual(['id-2017']);
    late.resolve();
    await end;
    expect(shown).toEqual(['id-2016', 'id-2017']);
    expect(log.slice(-2)).toEqual(['2', 'facets']);
  });

  test('does not call results complete that leave out what was found while they loaded', async () => {
    const late = Promise.withResolvers<void>();
    const { search, shown, log } = fakePage({
      late: { 'id-2016': late.promise },
      onLoad: async () => {
        late.resolve();
        // Longer than the last volume needs to answer.
        await new Promise((resolve) => setTimeout(resolve, 20));
      },
    });
    await search.show(state, 20);
    expect(shown).toEqual(['id-2016', 'id-2017']);
    expect(log).toEqual(['loading', '2+', '2', 'facets']);
  });

  test('moves nothing while the reader is among the results; the rest comes when asked for', async () => {
    const late = Promise.withResolvers<void>();
    const { search, shown, log } = fakePage({ isInUse: true, late: { 'id-2016': late.promise } });
    const end = search.show(state, 20);
    await expect.poll(() => log).toContain('1+');
    late.resolve();
    await end;
    expect(shown).toEqual(['id-2017']);
    expect(log.slice(-2)).toEqual(['2', 'facets']);
    await search.showMore(20);
    expect(shown).toEqual(['id-2017', 'id-2016']);
  });

  test('drops what comes of an earlier search', async () => {
    const late = Promise.withResolvers<void>();
    const { search, shown } = fakePage({
      late: { 'id-2016': late.promise, 'id-2017': late.promise },
    });
    const first = search.show(state, 20);
    const second = search.show({ ...state, text: '' }, 20);
    late.resolve();
    await Promise.all([first, second]);
    expect(shown).toEqual([]);
  });

  test('keeps what it shows until there is something in its place', async () => {
    const { search, shown } = fakePage();
    await search.show(state, 20);
    const next = search.show({ ...state, from: '2017' }, 20);
    expect(shown).toHaveLength(2);
    await next;
    expect(shown).toEqual(['id-2017']);
  });

  test('shows what it leaves out beside what it finds', async () => {
    const { search, shown, log } = fakePage();
    await search.show({ ...state, text: 'uji from:abc' }, 20);
    expect(shown).toHaveLength(2);
    expect(log).toContain('not from:abc');
  });

  test('says that it failed, and tries again when asked', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve(volumes)];
    const { search, shown, log } = fakePage({ load: async () => (await answers.shift()) ?? [] });
    await search.show(state, 20);
    expect(log).toEqual(['loading', 'error', 'no facets']);
    await search.show(state, 20);
    expect(shown).toHaveLength(2);
  });
});
