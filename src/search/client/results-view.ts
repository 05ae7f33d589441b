import { nestQuotes } from './nest-quotes.ts';
import { renderResult } from './render-result.ts';
import type { SearchElements, SearchSite } from './search-elements.ts';
import type { SearchResult } from './search-result.ts';
import type { SearchProgress } from './search-session.ts';

/** The list of results, what is said of it, and the buttons below it. */
export interface ResultsView {
  readonly clear: () => void;
  /** What was found before stays until there is something in its place. */
  readonly showLoading: () => void;
  /** Puts results in place of those shown. */
  readonly replace: (results: readonly SearchResult[]) => void;
  readonly append: (results: readonly SearchResult[]) => void;
  /** Announces how many were found, and offers more where there are more. */
  readonly showProgress: (progress: SearchProgress, text: string) => void;
  readonly showError: () => void;
  /** Whether the reader is about to use a result, so that none may move. */
  readonly isInUse: () => boolean;
  readonly count: () => number;
}

export function createResultsView(elements: SearchElements, site: SearchSite): ResultsView {
  const { status, list, more, retry } = elements;
  const { t } = site;
  const { ownerDocument: document } = list;
  const options = { document, archive: site, language: site.language };
  const draw = (results: readonly SearchResult[]) =>
    results.map((result) => renderResult(result, options));
  const finish = (text: string, { hasMore, failed }: { hasMore: boolean; failed: boolean }) => {
    status.textContent = text;
    list.setAttribute('aria-busy', 'false');
    more.hidden = !hasMore;
    retry.hidden = !failed;
  };

  return {
    clear: () => {
      list.replaceChildren();
      finish('', { hasMore: false, failed: false });
    },
    showLoading: () => {
      status.textContent = t('search.loading');
      list.setAttribute('aria-busy', 'true');
      retry.hidden = true;
    },
    replace: (results) => list.replaceChildren(...draw(results)),
    append: (results) => list.append(...draw(results)),
    showProgress: (progress, text) => {
      // A button that vanishes under the focus would lose the reader's place.
      const next = list.querySelector<HTMLElement>('li:last-child a');
      if (!progress.hasMore && document.activeElement === more) next?.focus();
      const { hasMore, failed } = progress;
      finish(describe(progress, text, t), { hasMore, failed: failed > 0 });
    },
    showError: () => {
      list.replaceChildren();
      finish(t('search.error'), { hasMore: false, failed: true });
    },
    isInUse: () => list.matches(':hover, :focus-within'),
    count: () => list.childElementCount,
  };
}

function describe(progress: SearchProgress, text: string, t: SearchSite['t']): string {
  const { found: count, isComplete, failed, withAll } = progress;
  if (count === 0 && failed > 0) return t('search.partialError');
  if (count === 0) return `${describeNothing(text, t)} ${t('search.noResultsHelp')}`;
  const counted = t(isComplete ? 'search.resultCount' : 'search.atLeast', { count });
  const all = t(withAll > 0 ? 'search.withAll' : 'search.withNone', { all: withAll });
  const described = withAll < count && isComplete ? `${counted}, ${all}` : counted;
  return failed > 0 ? `${described}. ${t('search.partialError')}` : described;
}

function describeNothing(text: string, t: SearchSite['t']): string {
  return text === '' ? t('search.nothing') : t('search.noResults', { query: nestQuotes(text) });
}
