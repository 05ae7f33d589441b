/** The kinds of element that our plugins tell apart, as HTML's content model names them. */
import type { Element } from 'hast';

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address aside blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

/** Inline elements that may not hold blocks. */
export const PHRASING: ReadonlySet<string> = new Set(
  'abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

export const HEADINGS: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6'.split(' '));

/** What mdast-util-to-hast calls the heading of the footnotes, which is not one of the text's. */
const FOOTNOTE_LABEL = 'footnote-label';

/** Whether an element is a heading of the text itself. */
export function isTextHeading(node: Element): boolean {
  return HEADINGS.has(node.tagName) && node.properties.id !== FOOTNOTE_LABEL;
}
