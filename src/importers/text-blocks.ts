import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { findInnermost, readWords } from './find-elements.ts';

const BLOCK = /^(?:p|li|h[1-6]|pre|t[dh]|d[td]|figcaption|blockquote|div|section|aside|nav)$/;

/** A paragraph or its like, with what it says. */
export interface Block {
  readonly element: Element;
  readonly words: string;
}

/** The blocks of a text that say something, in its order; of those within one another the innermost. */
export function listBlocks(tree: Root): Block[] {
  return findInnermost(tree, ({ tagName }) => BLOCK.test(tagName))
    .map((element) => ({ element, words: readWords(element) }))
    .filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
}

export function dropElements(tree: Root, dropped: ReadonlySet<Element>): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!dropped.has(node) || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}

/** How many letters and digits a text has. */
export function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
