import type { LabelNames } from '../volume.ts';
import type { Facets } from './facets.ts';
import { renderFacets } from './render-facets.ts';
import type { SearchElements, SearchSite } from './search-elements.ts';
import type { SearchState } from './search-state.ts';

/** What was found, counted; `isPartial` where a part of the archive did not answer. */
export interface CountedResults {
  readonly facets: Facets;
  readonly labels: LabelNames;
  readonly isPartial: boolean;
}

/** The counts of the results, each of which is a filter. They are loaded only when they are opened. */
export interface FacetsView {
  /** Offers the counts of a search in place of those before. */
  readonly offer: (state: SearchState, load: () => Promise<CountedResults>) => void;
  readonly clear: () => void;
}

export function createFacetsView(
  { facets: details, counts, status }: SearchElements,
  { t, language }: SearchSite,
): FacetsView {
  const { ownerDocument: document } = counts;
  let offered:
    | { readonly state: SearchState; readonly load: () => Promise<CountedResults> }
    | undefined;
  let shown: typeof offered;

  const put = (...content: (Node | string)[]) => {
    const focused = counts.contains(document.activeElement) && document.activeElement;
    const key = focused instanceof HTMLElement ? focused.dataset.facet : undefined;
    counts.replaceChildren(...content);
    if (key === undefined) return;
    (counts.querySelector<HTMLElement>(`[data-facet="${CSS.escape(key)}"]`) ?? status).focus();
  };
  const show = async () => {
    const mine = offered;
    if (!mine || !details.open || mine === shown) return;
    shown = mine;
    if (counts.childElementCount === 0) counts.textContent = t('search.counting');
    counts.setAttribute('aria-busy', 'true');
    const counted = await mine.load().catch(() => undefined);
    if (mine !== offered) return;
    counts.setAttribute('aria-busy', 'false');
    if (!counted) shown = undefined;
    const drawn = counted
      ? renderFacets(counted, { document, t, language, state: mine.state })
      : [];
    const isWhole = counted && !counted.isPartial;
    put(...drawn, ...(isWhole ? [] : [t('search.partialError')]));
  };
  details.addEventListener('toggle', () => void show());

  return {
    offer: (state, load) => {
      offered = { state, load };
      details.hidden = false;
      void show();
    },
    clear: () => {
      offered = undefined;
      details.hidden = true;
      counts.replaceChildren();
    },
  };
}
