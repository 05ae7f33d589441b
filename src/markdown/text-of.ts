import type { Nodes } from 'hast';
import { toString as concatenateText } from 'hast-util-to-string';

/** The words of a node on one line. @example textOf(h('h2', ['A\n', h('em', 'B')])) // => 'A B' */
export function textOf(node: Nodes): string {
  return concatenateText(node).replace(/\s+/g, ' ').trim();
}
