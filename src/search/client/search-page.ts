import { SEARCH_FOLDER } from '../volume.ts';
import { createSearch, type Search } from './create-search.ts';
import { loadArchive } from './load-archive.ts';
import { createResultsView } from './results-view.ts';
import { findSearchElements, readSearchSite, type SearchElements } from './search-elements.ts';
import { fillForm, readForm } from './search-form.ts';
import { paramsToState, stateToParams } from './search-state.ts';

/** How many results are loaded at a time. */
const PAGE = 20;
/** How long, in milliseconds, the first results wait for the whole archive to be searched. */
const PATIENCE = 500;

/** What the browser's history keeps of a search beside its address: where the reader was. */
interface Place {
  readonly count: number;
  readonly scroll: number;
}

/** Makes the search of a page work: it follows the form, the address and the browser's history. */
export function startSearchPage(window: Window): void {
  const elements = findSearchElements(window.document);
  if (!elements) return;
  const site = readSearchSite(elements.form);
  const folder = new URL(`${site.base}${SEARCH_FOLDER}/`, window.location.href).href;
  const search = createSearch({
    view: createResultsView(elements, site),
    loadArchive: () => loadArchive(folder),
    patience: () => new Promise((resolve) => window.setTimeout(resolve, PATIENCE)),
  });
  followForm(window, elements, search);
  followHistory(window, elements, search);
}

function followForm(window: Window, elements: SearchElements, search: Search): void {
  const { form, more, retry } = elements;
  const submit = () => {
    const state = readForm(form);
    const query = stateToParams(state).toString();
    const { history, location } = window;
    if (query !== location.search.slice(1)) {
      savePlace(window, elements);
      history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    }
    void search.show(state, PAGE);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  for (const select of form.querySelectorAll('select')) select.addEventListener('change', submit);
  more.addEventListener('click', () => void search.showMore(PAGE));
  retry.addEventListener('click', () => void search.show(readForm(form), PAGE));
}

/** Shows what the address says, now and after each step back or forth, where the reader left it. */
function followHistory(window: Window, elements: SearchElements, search: Search): void {
  const restore = async () => {
    const place = window.history.state as Place | null;
    fillForm(elements.form, paramsToState(new URLSearchParams(window.location.search)));
    await search.show(readForm(elements.form), Math.max(PAGE, place?.count ?? 0));
    if (place) window.scrollTo(0, place.scroll);
  };
  const save = () => savePlace(window, elements);
  window.history.scrollRestoration = 'manual';
  window.addEventListener('popstate', () => void restore());
  window.addEventListener('pagehide', save);
  window.document.addEventListener('scrollend', save);
  void restore();
}

function savePlace({ history, scrollY }: Window, { list }: SearchElements): void {
  const place: Place = { count: list.childElementCount, scroll: scrollY };
  history.replaceState(place, '');
}
