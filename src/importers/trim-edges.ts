import type { Element, Root } from 'hast';
import { findElements, readWords } from './find-elements.ts';
import type { LeftOut } from './imported-article.ts';
import { type Block, countLetters, dropElements, listBlocks } from './text-blocks.ts';

const HEADING = /^h[1-6]$/;
/** What may be nothing but a link, and yet belongs to the text. */
const KEPT = /^(?:figcaption|blockquote|pre|t[dh])$/;
/** Of a block's letters, so that "Tags: ferry, harbour" is links as well. */
const LINKED = 0.6;
/** A page that is a list of links is one, and keeps them. */
const MOST_TRIMMED = 0.5;

/**
 * Takes off what surrounds an article when its text was cut out of a page: menus and paths of links
 * above it, links to other articles and headings without a text below it.
 *
 * @returns What was taken, in the order of the page.
 */
export function trimEdges(tree: Root): LeftOut[] {
  const blocks = listBlocks(tree);
  const isFurniture = ({ element, words }: Block) => isLinks(element, words);
  const first = blocks.findIndex((block) => !isFurniture(block));
  const last = blocks.findLastIndex(
    (block) => !isFurniture(block) && !HEADING.test(block.element.tagName),
  );
  if (first === -1 || last < first) return [];
  const outer = [...blocks.slice(0, first), ...blocks.slice(last + 1)];
  const size = (list: readonly Block[]) => list.reduce((sum, { words }) => sum + words.length, 0);
  if (size(outer) > size(blocks) * MOST_TRIMMED) return [];
  dropElements(tree, new Set(outer.map(({ element }) => element)));
  return outer.map(({ words }) => ({ text: words, why: 'links around the text' }));
}

/** Whether a block is made of links, and is no sentence. */
function isLinks(element: Element, words: string): boolean {
  if (KEPT.test(element.tagName) || isFootnote(element) || /[.!?…]["”’»)]*$/.test(words))
    return false;
  const linked = findElements(element, ({ tagName }) => tagName === 'a')
    .map(readWords)
    .join('');
  return countLetters(linked) > countLetters(words) * LINKED;
}

/** A note may be nothing but a link to what it cites; a link leads back from it. */
function isFootnote(element: Element): boolean {
  return findElements(element, ({ tagName }) => tagName === 'a').some((link) =>
    /^[↩↑^]\uFE0E?$/.test(readWords(link)),
  );
}
