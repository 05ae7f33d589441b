import { textDirection } from '../../i18n/text-direction.ts';
import { pathnameToHref } from '../../model/addresses.ts';
import { createBuilder } from './create-builder.ts';
import type { ExcerptPart } from './excerpt.ts';
import type { SearchSite } from './search-elements.ts';
import type { SearchResult } from './search-result.ts';

export interface RenderResultOptions {
  readonly document: Document;
  readonly archive: Pick<SearchSite, 'base' | 'addresses'>;
  /** The page's. */
  readonly language: string;
}

/** Draws a result as other lists draw a headline. */
export function renderResult(result: SearchResult, options: RenderResultOptions): HTMLLIElement {
  const { document, archive, language } = options;
  const create = createBuilder(document);
  const link = create('a', '', result.headline);
  link.href = resultToHref(result, archive);
  const excerpt = result.excerpt.map(({ text, hit }: ExcerptPart) =>
    hit ? create('mark', '', text) : text,
  );
  const facts = [result.date, result.section, result.byline].filter((fact) => fact !== undefined);
  const own = [
    create('h2', 'headline-title', link),
    create('p', 'standfirst excerpt', ...excerpt),
    create('p', 'headline-meta meta', ...facts.map((fact) => create('span', '', fact))),
  ];
  if (result.language !== language.toLowerCase()) {
    for (const element of own) {
      element.lang = result.language;
      element.dir = textDirection(result.language);
    }
  }
  return create('li', 'headline', ...own);
}

/** The address of the article, with what is to be marked there: `mark-words.ts` reads it. */
export function resultToHref(
  { pathname, marks }: Pick<SearchResult, 'pathname' | 'marks'>,
  archive: RenderResultOptions['archive'],
): string {
  // The base is an address already.
  const href = archive.base + pathnameToHref(pathname, { ...archive, base: '' });
  if (marks.length === 0) return href;
  return `${href}#${new URLSearchParams(marks.map((mark) => ['mark', mark]))}`;
}
