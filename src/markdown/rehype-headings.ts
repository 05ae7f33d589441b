import type { Root } from 'hast';
import { isTextHeading } from './html-elements.ts';
import { walk } from './walk.ts';

/**
 * Brings headings under the page's headline, which is its only `h1`: each one level below the
 * heading it belongs to, so that no level is skipped.
 *
 * @example `h1 h3 h3 h2` → `h2 h3 h3 h3`
 * @example `h4 h6 h4` → `h2 h3 h2`
 */
export function rehypeHeadings() {
  return (tree: Root): void => {
    const open: number[] = [];
    walk(tree, 'element', (node) => {
      if (!isTextHeading(node)) return;
      const written = Number(node.tagName.slice(1));
      while ((open.at(-1) ?? 0) >= written) open.pop();
      open.push(written);
      node.tagName = `h${Math.min(open.length + 1, 6)}`;
    });
  };
}
