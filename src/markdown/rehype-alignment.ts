import type { Root } from 'hast';
import { walk } from './walk.ts';

const SIDES = new Set(['left', 'center', 'right']);

/**
 * Turns the obsolete `align`, which GFM's tables use too, into a class; a strict policy of
 * styles would refuse anything else.
 *
 * @example `<td align="right">` → `<td class="align-right">`
 */
export function rehypeAlignment() {
  return (tree: Root): void => {
    walk(tree, 'element', (node) => {
      const { align, className } = node.properties;
      if (align === undefined) return;
      delete node.properties.align;
      const side = String(align).toLowerCase();
      if (!SIDES.has(side)) return;
      node.properties.className = [...(Array.isArray(className) ? className : []), `align-${side}`];
    });
  };
}
