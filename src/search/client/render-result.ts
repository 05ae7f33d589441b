import { textDirection } from '../../i18n/text-direction.ts';
import { pathnameToHref } from '../../model/addresses.ts';
import type { Archive } from '../../model/archive.ts';
import type { ExcerptPart } from './excerpt.ts';
import type { SearchResult } from './search-result.ts';

export interface RenderResultOptions {
  readonly document: Document;
  readonly archive: Pick<Archive, 'base' | 'addresses'>;
  /** The page's. */
  readonly language: string;
}

/** Draws a result as other lists draw a headline. Texts become text nodes, never markup. */
export function renderResult(result: SearchResult, options: RenderResultOptions): HTMLLIElement {
  const { document, archive, language } = options;
  const create = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    className: string,
    ...children: (Node | string)[]
  ) => {
    const element = document.createElement(name);
    if (className !== '') element.className = className;
    element.append(...children);
    return element;
  };
  const link = create('a', '', result.headline);
  link.href = pathnameToHref(result.pathname, archive);
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
