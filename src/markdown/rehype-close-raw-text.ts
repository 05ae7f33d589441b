import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { walk } from './walk.ts';

/** Elements in which an HTML parser sees no tags but their own end. */
const OPENING = /<(iframe|noembed|noframes|script|style|textarea|title|xmp)(?=[\s/>])/gi;

/**
 * Closes elements that nothing closes and that would swallow the text after them, and ends the
 * text with a comment.
 *
 * @example raw `<div><iframe src="x">`, with no `</iframe>` in the file → raw `<div><iframe src="x"></iframe>`
 */
export function rehypeCloseRawText() {
  return (tree: Root, file: VFile): void => {
    const source = String(file).toLowerCase();
    walk(tree, 'raw', (node) => {
      const last = [...node.value.matchAll(OPENING)].at(-1);
      const name = last?.[1]?.toLowerCase();
      if (last === undefined || name === undefined) return;
      const end = `</${name}`;
      const isClosed = node.value.toLowerCase().includes(end, last.index);
      if (isClosed || source.includes(end, node.position?.end.offset ?? 0)) return;
      node.value += `${/>\s*$/.test(node.value) ? '' : '\n'}${end}>`;
    });
    // The parser gives out the last text of an open table only when something follows.
    tree.children.push({ type: 'comment', value: '' });
  };
}
