import { renderResult } from './render-result.ts';
import type { SearchElements, SearchSite } from './search-elements.ts';
import type { SearchResult } from './search-result.ts';
import type { SearchProgress } from './search-session.ts';

/** The part of the page below the form. */
export interface ResultsView {
  readonly clear: () => void;
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
  const setBusy = (isBusy: boolean) => list.setAttribute('aria-busy', String(isBusy));
  const hide = (button: HTMLButtonElement, isHidden = true) => {
    button.hidden = isHidden;
  };

  return {
    clear: () => {
      list.replaceChildren();
      status.textContent = '';
      setBusy(false);
      hide(more);
      hide(retry);
    },
    showLoading: () => {
      status.textContent = t(list.childElementCount > 0 ? 'search.loadingMore' : 'search.loading');
      setBusy(true);
      hide(retry);
    },
    replace: (results) => list.replaceChildren(...draw(results)),
    append: (results) => list.append(...draw(results)),
    showProgress: (progress, text) => {
      status.textContent = describe(progress, text, t);
      setBusy(false);
      // A button that vanishes under the focus would lose the reader's place.
      const next = list.querySelector<HTMLElement>('li:last-child a');
      if (!progress.hasMore && document.activeElement === more) next?.focus();
      hide(more, !progress.hasMore);
      hide(retry, progress.failed === 0);
    },
    showError: () => {
      status.textContent = t('search.error');
      setBusy(false);
      hide(more);
      hide(retry, false);
    },
    isInUse: () => list.matches(':hover, :focus-within'),
    count: () => list.childElementCount,
  };
}

function describe(progress: SearchProgress, query: string, t: SearchSite['t']): string {
  const { found: count, isComplete, failed } = progress;
  if (count === 0 && failed > 0) return t('search.partialError');
  if (count === 0) return `${t('search.noResults', { query })} ${t('search.noResultsHelp')}`;
  const counted = t(isComplete ? 'search.resultCount' : 'search.atLeast', { count });
  return failed > 0 ? `${counted}. ${t('search.partialError')}` : counted;
}
