import { OFFLINE, pathnameToHref } from '../../model/addresses.ts';
import { createBuilder } from './create-builder.ts';
import { joinYears } from './measure-reach.ts';
import { nestQuotes } from './nest-quotes.ts';
import { quoteValue } from './query.ts';
import type { SearchProblem } from './read-filter.ts';
import type { ReadSearch } from './read-search.ts';
import type { SearchElements, SearchSite } from './search-elements.ts';
import type { SearchReach, Suggestion } from './search-session.ts';
import { type SearchState, stateToHref } from './search-state.ts';

/** What is said of a search beside its results: what it leaves out, what is chosen, what may be meant. */
export interface NotesView {
  readonly showReading: (reading: Omit<ReadSearch, 'request'>, state: SearchState) => void;
  readonly showSuggestions: (suggestions: readonly Suggestion[], state: SearchState) => void;
  /** Says which years are searched without a network, and which are not kept. */
  readonly showReach: (reach: SearchReach | undefined) => void;
}

export function createNotesView(
  {
    problems: problemsPlace,
    chosen: chosenPlace,
    suggestions: suggestionsPlace,
    reach: reachPlace,
    status,
  }: SearchElements,
  { t, base }: SearchSite,
): NotesView {
  const create = createBuilder(chosenPlace.ownerDocument);
  const link = (text: string, state: SearchState) => {
    const anchor = create('a', '', text);
    anchor.href = stateToHref(state);
    return anchor;
  };
  const join = (links: readonly Node[]) =>
    links.flatMap((each, index) => (index > 0 ? [', ', each] : [each]));
  const splitMeant = t('search.didYouMean', { query: HOLE }).split(HOLE);
  const ask = (links: readonly Node[]) =>
    links.length > 0 ? [splitMeant[0] ?? '', ...join(links), splitMeant[1] ?? ''] : [];

  const describe = (problem: SearchProblem, state: SearchState) => {
    const { kind, text, value, instead } = problem;
    const leftOut =
      kind === 'order' || kind === 'bare' ? '' : t('search.leftOut', { text: nestQuotes(text) });
    const reason = kind === 'from' || kind === 'to' ? 'date' : kind;
    const meant = instead.map((name) => link(name, replaceFilter(state, problem, name)));
    return create(
      'p',
      '',
      `${leftOut} ${t(`search.problem.${reason}`, { value })} `,
      ...ask(meant),
    );
  };

  return {
    showReading: ({ problems, chosen }, state) => {
      problemsPlace.replaceChildren(...problems.map((problem) => describe(problem, state)));
      const isFocused = chosenPlace.contains(chosenPlace.ownerDocument.activeElement);
      chosenPlace.replaceChildren(
        ...chosen.map(([filter, name]) => {
          const text = `${t(FILTER_STRINGS[filter])}: ${name}`;
          const { [filter]: _, ...rest } = state;
          const remove = link(text, rest);
          remove.setAttribute('aria-label', t('search.remove', { name: text }));
          return create('li', '', remove);
        }),
      );
      chosenPlace.hidden = chosen.length === 0;
      if (isFocused) (chosenPlace.querySelector('a') ?? status).focus();
    },
    showSuggestions: (suggestions, state) =>
      suggestionsPlace.replaceChildren(
        ...ask(
          listCorrections(suggestions, state.text).map((text) => link(text, { ...state, text })),
        ),
      ),
    showReach: (reach) => {
      const choose = create('a', '', t('search.offlineChoose'));
      choose.href = pathnameToHref(OFFLINE, { base, addresses: 'html' });
      reachPlace.replaceChildren(...(reach ? [`${describeReach(reach, t)} `, choose] : []));
    },
  };
}

function describeReach({ searched, left }: SearchReach, t: SearchSite['t']): string {
  if (searched.length === 0) return t('search.offlineNothing');
  const said = t('search.offline', { years: joinYears(searched) });
  return left.length === 0
    ? said
    : `${said} ${t('search.offlineLeft', { years: joinYears(left) })}`;
}

const HOLE = '\uFFFC';

const FILTER_STRINGS = {
  from: 'search.from',
  to: 'search.to',
  section: 'search.section',
  author: 'search.author',
  tag: 'search.tag',
  lang: 'search.language',
} as const;

/** Puts a name in the place of what was not understood, where it was typed or chosen. */
function replaceFilter(
  state: SearchState,
  { kind, text }: SearchProblem,
  name: string,
): SearchState {
  if (!state.text.includes(text)) return { ...state, [kind]: name };
  const prefix = text.slice(0, text.indexOf(':') + 1);
  return { ...state, text: state.text.replace(text, () => `${prefix}${quoteValue(name)}`) };
}

/** Whole queries that may be meant: each word that suits the one that does not, or the likeliest of several. */
function listCorrections(suggestions: readonly Suggestion[], text: string): string[] {
  const [first, second] = suggestions;
  if (!first) return [];
  if (!second) return first.instead.map((word) => replaceWord(text, first.word, word));
  return [suggestions.reduce((sum, { word, instead }) => replaceWord(sum, word, instead[0]), text)];
}

function replaceWord(text: string, word: string, instead: string): string {
  return text.replace(/[^\s"“”„«»「」]+/g, (token) =>
    token.replace(/[^\p{L}\p{M}\p{N}\p{Pc}]/gu, '') === word ? instead : token,
  );
}
