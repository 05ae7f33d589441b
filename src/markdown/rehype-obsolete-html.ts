import type { Element, Root } from 'hast';
import { walk } from './walk.ts';

/** Elements whose meaning today has another name; the rest are unwrapped by the sanitiser. */
const MODERN_NAMES = new Map(
  Object.entries({
    acronym: 'abbr',
    article: 'div',
    big: 'span',
    center: 'div',
    dir: 'ul',
    font: 'span',
    footer: 'div',
    header: 'div',
    hgroup: 'div',
    listing: 'pre',
    main: 'div',
    nav: 'div',
    plaintext: 'pre',
    section: 'div',
    strike: 's',
    tt: 'code',
    xmp: 'pre',
  }),
);

/**
 * Gives obsolete HTML, and sections that only the page around may have, their place in today's.
 *
 * @example `<center><a name="top">A</a></center>` → `<div align="center"><a id="top">A</a></div>`
 */
export function rehypeObsoleteHtml() {
  return (tree: Root): void => {
    walk(tree, 'element', (node) => {
      if ('dataFootnotes' in node.properties) return;
      if (node.tagName === 'center') node.properties.align = 'center';
      node.tagName = MODERN_NAMES.get(node.tagName) ?? node.tagName;
      if (node.tagName === 'a') nameToId(node);
      mendId(node);
      for (const side of ['width', 'height']) {
        if (!/^\d+$/.test(String(node.properties[side] ?? ''))) delete node.properties[side];
      }
    });
  };
}

function nameToId(anchor: Element): void {
  const { name, id } = anchor.properties;
  if (name && !id) anchor.properties.id = String(name);
}

function mendId(node: Element): void {
  const { id } = node.properties;
  if (id === undefined) return;
  const mended = String(id).trim().replace(/\s+/g, '-');
  if (mended === '') delete node.properties.id;
  else node.properties.id = mended;
}
