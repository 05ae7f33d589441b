import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import type { VFile } from 'vfile';
import { getRenderState } from './render-state.ts';

// The variation selector keeps the arrow from being drawn as an emoji.
const BACK_ARROW = '↩\uFE0E';

/**
 * Turns Markdown into HTML with remark-rehype; raw HTML stays raw, and the labels of footnotes
 * are those of the article's language, which differ from run to run.
 *
 * @example `A.[^1]` → `<p>A.<sup><a href="#fn-1" id="fnref-1" …>1</a></sup></p>`
 */
export function remarkToRehype() {
  return (tree: Root, file: VFile): HastRoot => {
    const { strings } = getRenderState(file).context;
    const toHast = remarkRehype({
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: strings.footnotes,
      footnoteBackContent: BACK_ARROW,
      footnoteBackLabel: (reference, again) =>
        strings.backToText(`${reference + 1}${again > 1 ? `-${again}` : ''}`),
    });
    return toHast(tree, file) as HastRoot;
  };
}
