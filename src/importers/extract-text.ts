import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { dropComments } from './drop-comments.ts';
import { extractBody } from './extract-body.ts';
import type { LeftOut } from './imported-article.ts';
import { markFigures } from './mark-figures.ts';

const stringifier = unified().use(rehypeStringify).freeze();

/** Letters of a text; a page that has fewer beside its comments was one itself, by its classes. */
const THIN = 400;

/** What the page's own metadata knows of its text. */
interface PageText {
  readonly url: string | undefined;
  readonly stated: string | undefined;
}

/** Finds the text of an article in a page, as HTML: photos with their captions, without comments. */
export function extractText(
  tree: Root,
  page: PageText,
): { readonly html: string; readonly removed: readonly LeftOut[] } {
  markFigures(tree);
  const lean = dropComments(tree);
  const extract = (from: Root) => extractBody(stringifier.stringify(from), page);
  const first = extract(lean);
  const { html, trimmed } = (lean !== tree && isThin(first?.html) ? extract(tree) : first) ?? {
    html: '',
    trimmed: [],
  };
  const why = 'in one of two readings of the page only';
  return { html, removed: trimmed.map((text) => ({ text, why })) };
}

function isThin(html = ''): boolean {
  return html.replace(/<[^>]*>/g, '').length < THIN;
}
