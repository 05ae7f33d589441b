import { createBuilder } from './create-builder.ts';
import type { SearchTools } from './create-search-tools.ts';
import { nestQuotes } from './nest-quotes.ts';
import { resultToHref } from './render-result.ts';
import type { SearchSite } from './search-elements.ts';
import { isSearch } from './search-request.ts';
import type { SearchResult } from './search-result.ts';
import type { RunningSearch, SearchProgress } from './search-session.ts';
import { stateToHref } from './search-state.ts';
import type { Choice } from './start-combobox.ts';
import { startSearch } from './start-search.ts';

/** How many words and articles are offered. */
const WORDS = 3;
const ARTICLES = 5;

export interface QuickChoicesOptions {
  readonly site: SearchSite;
  readonly tools: SearchTools;
  readonly document: Document;
  /** The address of the search page. */
  readonly searchHref: string;
  readonly go: (href: string) => void;
  /** Puts a text into the field and offers choices for it. */
  readonly type: (text: string) => void;
  /** Tells a screen reader how many were found. */
  readonly announce: (text: string) => void;
}

/** Gives what the quick search offers for a text: how it may go on, the first articles, and all of them. */
export function createQuickChoices(
  options: QuickChoicesOptions,
): (text: string) => Promise<readonly Choice[]> {
  const { site, tools, document, searchHref, go, type, announce } = options;
  const { t } = site;
  const create = createBuilder(document);

  const drawResult = (result: SearchResult): Choice => {
    const title = create('span', 'quick-title', result.headline);
    title.lang = result.language;
    const facts = create('span', 'meta', result.date);
    facts.lang = result.language;
    return { content: [title, ' ', facts], pick: () => go(resultToHref(result, site)) };
  };

  let stop = () => {};
  return async (typed) => {
    // What was typed before would keep this waiting.
    stop();
    const text = typed.trim();
    if (text === '') {
      announce('');
      return [];
    }
    const completions = await tools.complete(typed);
    const { results, progress } = await findFirst([text, completions[0]?.text], {
      ...tools,
      onBegin: (session) => {
        stop = session.stop;
      },
    });
    announce(progress ? describe(progress, text, t) : '');
    const all = new URL(stateToHref({ text, order: 'relevance' }), searchHref).href;
    return [
      ...completions
        .slice(0, WORDS)
        .map(({ text: whole, shown }) => ({ content: [shown], pick: () => type(whole) })),
      ...results.map(drawResult),
      { content: [t('search.allResults', { query: nestQuotes(text) })], pick: () => go(all) },
    ];
  };
}

interface Found {
  readonly results: readonly SearchResult[];
  readonly progress: SearchProgress | undefined;
}

interface FindFirstOptions extends SearchTools {
  readonly onBegin: (session: RunningSearch) => void;
}

/** The first articles of the first text that finds any: a word may be only half typed. */
async function findFirst(
  texts: readonly (string | undefined)[],
  { loadArchive, readSearch, onBegin }: FindFirstOptions,
): Promise<Found> {
  const archive = await loadArchive();
  let found: Found = { results: [], progress: undefined };
  for (const text of texts) {
    if (text === undefined) continue;
    const { request } = await readSearch({ text, order: 'relevance' }, archive);
    if (!isSearch(request)) continue;
    const session = startSearch(request, archive);
    onBegin(session);
    await session.settle();
    found = { results: await session.next(ARTICLES), progress: session.progress() };
    if (found.results.length > 0) break;
  }
  return found;
}

function describe({ found, isComplete }: SearchProgress, text: string, t: SearchSite['t']): string {
  if (found === 0) return t('search.noResults', { query: nestQuotes(text) });
  return t(isComplete ? 'search.resultCount' : 'search.atLeast', { count: found });
}
