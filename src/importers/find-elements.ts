import type { Element, Root } from 'hast';
import { EXIT, SKIP, visit } from 'unist-util-visit';

/** Every element that passes, in the order of the page. */
export function findElements(tree: Root | Element, test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (test(element)) found.push(element);
  });
  return found;
}

/** Every element that passes and holds no other that does, in the order of the page. */
export function findInnermost(
  tree: Root | Element,
  test: (element: Element) => boolean,
): Element[] {
  const found: Element[] = [];
  /** Tells whether any passed. */
  function search(node: Root | Element): boolean {
    let holdsAny = false;
    for (const child of node.children)
      if (child.type === 'element' && search(child)) holdsAny = true;
    const passes = node.type === 'element' && test(node);
    if (passes && !holdsAny) found.push(node);
    return passes || holdsAny;
  }
  search(tree);
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
  return readUntil(element, () => false);
}

/** What an element says before the first break that has words before it. */
export function readFirstLine(element: Element): string {
  return readUntil(element, ({ tagName }, words) => tagName === 'br' && words.trim() !== '');
}

function readUntil(element: Element, isEnd: (element: Element, words: string) => boolean): string {
  let words = '';
  visit(element, (node) => {
    if (node.type === 'text') words += node.value;
    else if (node.type === 'element' && /^(?:script|style)$/.test(node.tagName)) return SKIP;
    else if (node.type === 'element' && isEnd(node, words)) return EXIT;
    else if (node.type === 'element' && APART.test(node.tagName)) words += ' ';
    return undefined;
  });
  return words
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
