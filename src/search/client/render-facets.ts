import { formatNumber } from '../../i18n/format-number.ts';
import { languageToLocale } from '../../i18n/locale.ts';
import { createBuilder } from './create-builder.ts';
import type { CountedResults } from './facets-view.ts';
import { findLabel } from './find-label.ts';
import type { SearchTranslator } from './search-elements.ts';
import { type SearchState, stateToHref } from './search-state.ts';

export interface RenderFacetsOptions {
  readonly document: Document;
  readonly t: SearchTranslator;
  /** The page's. */
  readonly language: string;
  /** What was searched for; each count leads to the same with one filter more, or without it again. */
  readonly state: SearchState;
}

/** How many names of a kind are shown. */
const MOST = 8;
/** A diagram of more years than this would be more gaps than columns. */
const MOST_YEARS = 150;

/** Draws the counts of results: years as columns, then names, the most frequent first. */
export function renderFacets(
  { facets, labels }: Omit<CountedResults, 'isPartial'>,
  options: RenderFacetsOptions,
): Node[] {
  const { t } = options;
  return [
    ...(facets.years.size > 1 ? [drawYears(facets.years, options)] : []),
    ...drawNames('section', t('search.section'), [facets.sections, labels.sections], options),
    ...drawNames('author', t('search.author'), [facets.authors, labels.authors], options),
    ...drawNames('tag', t('search.tag'), [facets.tags, labels.tags], options),
  ];
}

type Counts = ReadonlyMap<string, number>;

function drawYears(years: Counts, { document, t, language, state }: RenderFacetsOptions): Node {
  const create = createBuilder(document);
  const format = new Intl.NumberFormat(languageToLocale(language), { useGrouping: false });
  const most = Math.max(...years.values());
  const columns = listYears([...years.keys()]).map((year) => {
    const count = years.get(year) ?? 0;
    const words = t('search.resultCount', { count });
    const column = create(count > 0 ? 'a' : 'span', 'year');
    if (column instanceof HTMLAnchorElement) {
      column.href = stateToHref({ ...state, from: year, to: year });
      column.dataset.facet = `year:${year}`;
    }
    column.title = words;
    const height = count > 0 ? Math.max(3, Math.round((count / most) * 100)) : 0;
    const name = format.format(Number(year));
    column.append(
      drawColumn(document, height),
      name,
      create('span', 'visually-hidden', ` ${words}`),
    );
    return create('li', '', column);
  });
  return create('ol', 'years', ...columns);
}

/** All years from the first to the last, or only those given where they lie far apart. */
function listYears(years: readonly string[]): readonly string[] {
  const first = Number(years[0]);
  const count = Number(years.at(-1)) - first + 1;
  if (count > MOST_YEARS) return years;
  return Array.from({ length: count }, (_, index) => String(first + index).padStart(4, '0'));
}

function drawColumn(document: Document, height: number): Element {
  const create = (name: string, attributes: Record<string, string | number>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  };
  const svg = create('svg', {
    viewBox: '0 0 10 100',
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  });
  svg.append(create('rect', { width: 10, height, y: 100 - height }));
  return svg;
}

function drawNames(
  kind: 'section' | 'author' | 'tag',
  heading: string,
  [counts, labels]: readonly [Counts, Parameters<typeof findLabel>[0]],
  { document, t, language, state }: RenderFacetsOptions,
): Node[] {
  if (counts.size === 0) return [];
  const create = createBuilder(document);
  const chosen = state[kind] === undefined ? undefined : findLabel(labels, state[kind])?.[0];
  const names = new Map(labels);
  const items = [...counts].slice(0, MOST).map(([slug, count]) => {
    const { [kind]: _, ...without } = state;
    const link = create('a', '', names.get(slug) ?? slug);
    const isChosen = slug === chosen;
    link.href = stateToHref(isChosen ? without : { ...state, [kind]: slug });
    if (isChosen) link.setAttribute('aria-current', 'true');
    link.dataset.facet = `${kind}:${slug}`;
    const words = create('span', 'visually-hidden', ` ${t('search.resultCount', { count })}`);
    const number = create('span', 'count', formatNumber(count, language));
    number.setAttribute('aria-hidden', 'true');
    return create('li', '', link, ' ', number, words);
  });
  return [create('h2', 'aside-title', heading), create('ul', 'facet', ...items)];
}
