import type { Element, Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import { getRenderState } from './render-state.ts';
import { walk } from './walk.ts';

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
    const options: Options = {
      allowDangerousHtml: true,
      clobberPrefix: '',
      footnoteLabel: strings.footnotes,
      footnoteBackContent: BACK_ARROW,
      footnoteBackLabel: (reference, again) =>
        strings.backToText(`${reference + 1}${again > 1 ? `-${again}` : ''}`),
      // The types do not know that a root becomes a root.
      handlers: { root: (state) => defaultHandlers.root(state, tree) as Element },
    };
    // The library looks for definitions first, which takes it longer than all else that it does.
    const searched: Root = hasDefinitions(tree) ? tree : { type: 'root', children: [] };
    return remarkRehype(options)(searched, file) as HastRoot;
  };
}

function hasDefinitions(tree: Root): boolean {
  let found = false;
  for (const type of ['definition', 'footnoteDefinition'] as const) {
    walk(tree, type, () => {
      found = true;
      return 'exit';
    });
  }
  return found;
}
