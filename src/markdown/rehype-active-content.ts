import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { report } from './render-state.ts';
import { walk } from './walk.ts';

/** Removed with what they hold, which is never text for a reader. */
const REMOVED = new Set('base embed frame input link meta param script style template'.split(' '));
/** Removed, but what they hold stays. */
const UNWRAPPED = new Set(
  'applet button dialog fieldset form frameset math object select svg textarea'.split(' '),
);

/**
 * Takes out whatever runs, loads or submits, and says where it was; iframes are rehypeEmbeds'.
 *
 * @example `<p onclick="go()">A<script>b()</script></p>` → `<p>A</p>` and two warnings
 */
export function rehypeActiveContent() {
  return (tree: Root, file: VFile): void => {
    const styled: Element[] = [];
    walk(tree, 'element', (node, index, parent) => {
      removeHandlers(node, file);
      if ('style' in node.properties) {
        delete node.properties.style;
        styled.push(node);
      }
      const isRemoved = REMOVED.has(node.tagName);
      if (!isRemoved && !UNWRAPPED.has(node.tagName)) return;
      report(file, 'active-content', node, `<${node.tagName}> was left out of the page`);
      parent.children.splice(index, 1, ...(isRemoved ? [] : node.children));
      return index;
    });
    reportStyles(styled, file);
  };
}

function removeHandlers(node: Element, file: VFile): void {
  for (const name of Object.keys(node.properties)) {
    if (!/^on./i.test(name)) continue;
    delete node.properties[name];
    const attribute = `${name.toLowerCase()} of <${node.tagName}>`;
    report(file, 'active-content', node, `${attribute} was left out of the page`);
  }
}

/** One warning an article: old editors leave a style on every paragraph. */
function reportStyles(styled: readonly Element[], file: VFile): void {
  const [first] = styled;
  if (first === undefined) return;
  const subject =
    styled.length === 1 ? 'A style attribute was' : `${styled.length} style attributes were`;
  report(file, 'active-content', first, `${subject} left out of the page`);
}
