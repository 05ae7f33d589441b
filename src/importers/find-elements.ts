import type { Element, Root } from 'hast';
import { toString as hastToString } from 'hast-util-to-string';
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

/** What an element says, on one line. */
export function readWords(element: Element): string {
  return hastToString(element).replace(/\s+/g, ' ').trim();
}

/** Whether an element's class, id, rel or itemprop has one of the words. */
export function isCalled(element: Element, pattern: RegExp): boolean {
  return ['className', 'id', 'rel', 'itemProp'].some((name) =>
    pattern.test(readAttribute(element, name)),
  );
}
