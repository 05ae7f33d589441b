import type { Search } from './create-search.ts';
import type { SearchElements } from './search-elements.ts';
import { fillForm, readForm } from './search-form.ts';
import { paramsToState, type SearchState, stateToHref, stateToParams } from './search-state.ts';

/** How many results are loaded at a time. */
const PAGE = 20;

/** What the browser's history keeps of a search beside its address: where the reader was. */
interface Place {
  readonly count: number;
  readonly scroll: number;
  readonly hasFacets: boolean;
}

/**
 * Keeps a search and the address together: what is asked for goes into the address, and what the
 * address says is shown, now and after each step back or forth, where the reader left it.
 */
export function followAddress(window: Window, elements: SearchElements, search: Search): void {
  const { form, more, retry } = elements;
  const { history, location, document } = window;
  const readAddress = () => paramsToState(new URLSearchParams(location.search));
  const save = () => savePlace(window, elements);
  const go = (state: SearchState) => {
    if (stateToParams(state).toString() !== stateToParams(readAddress()).toString()) {
      save();
      const href = stateToHref(state);
      const address = href === '?' ? location.pathname : href;
      if (!pushAddress(window, address)) return;
    }
    fillForm(form, state);
    void search.show(state, PAGE);
  };
  const restore = async () => {
    const place = history.state as Place | null;
    const state = readAddress();
    fillForm(form, state);
    if (place?.hasFacets) elements.facets.open = true;
    await search.show(state, Math.max(PAGE, place?.count ?? 0));
    if (place) window.scrollTo({ top: place.scroll, behavior: 'instant' });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(readForm(form));
  });
  form.addEventListener('change', ({ target }) => {
    if (target !== elements.query) go(readForm(form));
  });
  followLinks(document, go);
  more.addEventListener('click', () => void search.showMore(PAGE));
  retry.addEventListener('click', () => void search.show(readAddress(), PAGE));
  history.scrollRestoration = 'manual';
  window.addEventListener('popstate', () => void restore());
  window.addEventListener('pagehide', save);
  document.addEventListener('scrollend', save);
  void restore();
}

/** Puts an address into the history. Some browsers let no page on a disk do so; there it is opened: false. */
function pushAddress({ history, location }: Window, address: string): boolean {
  try {
    history.pushState(null, '', address);
    return true;
  } catch {
    location.assign(address);
    return false;
  }
}

/** Follows links to other searches without leaving the page; opening one elsewhere is the browser's. */
function followLinks(document: Document, go: (state: SearchState) => void): void {
  document.querySelector('main')?.addEventListener('click', (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    const href = link?.getAttribute('href');
    if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey || !href?.startsWith('?')) return;
    event.preventDefault();
    go(paramsToState(new URLSearchParams(href)));
  });
}

function savePlace({ history, scrollY }: Window, { list, facets }: SearchElements): void {
  const place: Place = {
    count: list.childElementCount,
    scroll: scrollY,
    hasFacets: facets.open,
  };
  history.replaceState(place, '');
}
