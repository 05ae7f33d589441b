import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Every element that passes, in the order of the page. */
export function findElements(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** An attribute as text; empty where there is none. */
export function readAttribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return Array.isArray(value)
    ? value.join(' ')
    : value === undefined || value === null
      ? ''
      : String(value);
}

/** Elements that browsers set apart from the words before and after them. */
const APART =
  /^(?:address|article|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|ol|option|p|pre|section|table|td|th|tr|ul)$/;

/** What an element says, on one line: blocks and lines part words, signs that are not seen go. */
export function readWords(element: Element): string {
  const pieces: string[] = [];
  visit(element, (node) => {
    if (node.type === 'text') pieces.push(node.value);
    else if (node.type === 'element' && APART.test(node.tagName)) pieces.push(' ');
  });
  return pieces
    .join('')
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether an element's class, id, rel or itemprop has one of the words. */
export function isCalled(element: Element, pattern: RegExp): boolean {
  return ['className', 'id', 'rel', 'itemProp'].some((name) =>
    pattern.test(readAttribute(element, name)),
  );
}
