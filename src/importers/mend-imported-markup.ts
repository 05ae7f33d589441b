import type { Element, ElementContent, Root } from 'hast';
import { toString as hastToString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { isBlank } from '../markdown/wrap-runs.ts';
import { mendMarks } from './mend-marks.ts';

const LAZY_SOURCES = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataLazy', 'dataHiResSrc'];
const PLACEHOLDER =
  /^data:|(?:blank|placeholder|spacer|transparent|pixel|1x1)[^/]*\.(?:gif|png|svg)/i;
const MARKED = new Set(['a', 'b', 'del', 'em', 'i', 's', 'strike', 'strong', 'u']);
const EMPTY = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', ...MARKED]);

/**
 * Changes what old pages write into what they mean: images that load late get their source,
 * relative addresses become whole, the page's own headline level goes, blanks leave bold and
 * italics, and empty paragraphs and links vanish.
 */
export function mendImportedMarkup(tree: Root, base?: string): void {
  dropNoscriptTwins(tree);
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName === 'img') mendImage(node);
    if (node.tagName === 'h1') node.tagName = 'h2';
    if (base !== undefined) completeAddresses(node, base);
    if (parent !== undefined && index !== undefined && isPixel(node)) {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    return undefined;
  });
  mendMarks(tree);
  pruneEmpty(tree);
}

/** Scripts of old sites load an image late; the same image stands beside it in `<noscript>`. */
function dropNoscriptTwins(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'noscript' || parent === undefined || index === undefined) return;
    const before = parent.children.slice(0, index).findLast((child) => !isBlank(child));
    const isTwin = before?.type === 'element' && before.tagName === 'img';
    if (isTwin && hastToString(node).trim() === '') parent.children.splice(index, 1);
    return isTwin ? [SKIP, index] : undefined;
  });
}

function mendImage({ properties }: Element): void {
  const source = String(properties.src ?? '');
  if (source !== '' && !PLACEHOLDER.test(source)) return;
  const late = LAZY_SOURCES.map((name) => String(properties[name] ?? '')).find(
    (value) => value !== '',
  );
  const listed = String(properties.srcSet ?? properties.dataSrcSet ?? '').split(/[\s,]/)[0];
  const found = late ?? (listed || undefined);
  if (found !== undefined) properties.src = found;
}

/** An image that only counts readers, or that says nothing at all. */
function isPixel({ tagName, properties }: Element): boolean {
  if (tagName !== 'img') return false;
  const isTiny = [properties.width, properties.height].every((size) => Number(size ?? 9) <= 1);
  return isTiny || !properties.src;
}

function completeAddresses({ properties }: Element, base: string): void {
  for (const name of ['href', 'src', 'poster'] as const) {
    const address = properties[name];
    if (typeof address !== 'string' || address.startsWith('#')) continue;
    properties[name] = URL.parse(address, base)?.href ?? address;
  }
}

function pruneEmpty(node: Root | Element): void {
  const children = node.children as ElementContent[];
  for (const child of children) if (child.type === 'element') pruneEmpty(child);
  node.children = children.filter(
    (child) =>
      child.type !== 'element' || !EMPTY.has(child.tagName) || !child.children.every(isBlankText),
  );
}

function isBlankText(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
