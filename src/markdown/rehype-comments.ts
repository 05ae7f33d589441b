import type { Comment, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { getRenderState } from './render-state.ts';
import { walk } from './walk.ts';

const ONLY_COMMENTS = /^(?:\s*<!--(?!-?>)[\s\S]*?-->)+\s*$/;
const COMMENT = /<!--([\s\S]*?)-->/g;
const UNCLOSED = /^\s*<!--(?!-?>)(?![\s\S]*-->)/;

/**
 * Turns raw HTML that is only comments into comment nodes, and notes whether other raw HTML is
 * left. A comment that nobody closed would hide the rest of the article: it is shown as text.
 *
 * @example raw `<!--nextpage-->` → comment `nextpage`
 */
export function rehypeComments() {
  return (tree: Root, file: VFile): void => {
    const state = getRenderState(file);
    walk(tree, 'raw', (node, index, parent) => {
      const { value, position } = node;
      if (ONLY_COMMENTS.test(value)) {
        const comments = [...value.matchAll(COMMENT)].map(
          (match): Comment => ({
            type: 'comment',
            value: match[1] ?? '',
            ...(position && { position }),
          }),
        );
        parent.children.splice(index, 1, ...comments);
        return index + comments.length;
      }
      if (!UNCLOSED.test(value)) state.hasRaw = true;
      else parent.children[index] = toVisibleText(value, parent.type === 'root');
      return undefined;
    });
  };
}

function toVisibleText(value: string, isBlock: boolean): ElementContent {
  const text = { type: 'text', value } as const;
  if (!isBlock) return text;
  return { type: 'element', tagName: 'p', properties: {}, children: [text] };
}
