import { createSearch, type Search } from './create-search.ts';
import { createSearchTools, listLanguages } from './create-search-tools.ts';
import { createFacetsView } from './facets-view.ts';
import { followAddress } from './follow-address.ts';
import { createNotesView } from './notes-view.ts';
import { createResultsView } from './results-view.ts';
import { findSearchElements, readSearchSite, type SearchElements } from './search-elements.ts';
import { offerLabels, offerLanguages } from './search-form.ts';
import { startCombobox } from './start-combobox.ts';
import type { SearchedArchive } from './start-search.ts';
import { watchNetwork } from './watch-network.ts';

/** How long, in milliseconds, the first results wait for more of the archive to be searched. */
const PATIENCE = 500;
/** Up to how many articles the counts of results are dear to nobody, and need not be asked for. */
const FEW_ARTICLES = 10_000;

/** Makes the search of a page work: it follows the form, the address and the browser's history. */
export function startSearchPage(window: Window): void {
  const elements = findSearchElements(window.document);
  if (elements) followAddress(window, elements, createPageSearch(window, elements));
}

function createPageSearch(window: Window, elements: SearchElements): Search {
  const { form, query, completions, facets } = elements;
  const site = readSearchSite(form, window.location.href);
  const tools = createSearchTools(site, window.location.href);
  watchNetwork(window, tools.forget);
  // As wide as `.beside` needs to be two columns.
  const isRoomy = window.matchMedia('(min-width: 60rem)').matches;
  offerLabels(form, tools.loadLabels);
  startCombobox({
    input: query,
    list: completions,
    label: site.t('search.completions'),
    listChoices: async (typed) => {
      const offered = await tools.complete(typed);
      return offered.map(({ text, shown }) => ({
        content: [shown],
        pick: () => {
          query.value = text;
          form.requestSubmit();
        },
      }));
    },
  });
  return createSearch({
    ...tools,
    view: createResultsView(elements, site),
    notes: createNotesView(elements, site),
    facets: createFacetsView(elements, site),
    readSearch: (state, archive) => {
      offerLanguages(form, { languages: listLanguages(archive), language: site.language });
      facets.open ||= isRoomy && countArticles(archive) <= FEW_ARTICLES;
      return tools.readSearch(state, archive);
    },
    patience: () => new Promise((resolve) => window.setTimeout(resolve, PATIENCE)),
  });
}

function countArticles({ index }: SearchedArchive): number {
  return index.volumes.reduce((sum, { articles }) => sum + articles, 0);
}
